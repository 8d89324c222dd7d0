using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class SettingsPinTests
    {
        [TestMethod]
        public static void An_output_is_on_a_pin_that_is_low_until_it_is_driven()
        {
            AssertTaken("4 13 16 17 18 19 21 22 23 25 26 27 32 33", PinPurpose.Output);
        }

        [TestMethod]
        public static void The_bus_is_on_a_pin_that_can_be_pulled_up()
        {
            AssertTaken("4 13 14 16 17 18 19 21 22 23 25 26 27 32 33", PinPurpose.Bus);
        }

        [TestMethod]
        public static void A_contact_is_on_a_pin_with_a_pull_up_that_may_be_closed_at_power_up()
        {
            AssertTaken("2 4 5 13 14 15 16 17 18 19 21 22 23 25 26 27 32 33", PinPurpose.Contact);
        }

        [TestMethod]
        public static void An_analogue_input_is_on_the_first_converter()
        {
            AssertTaken("32 33 34 35 36 39", PinPurpose.Analogue);

            int[] pins = { 36, 39, 32, 33, 34, 35 };
            int[] channels = { 0, 3, 4, 5, 6, 7 };
            for (int i = 0; i < pins.Length; i++)
            {
                Assert.AreEqual(channels[i], PinRules.AnalogueChannel(pins[i]), "channel of pin " + pins[i]);
            }
        }

        [TestMethod]
        public static void A_refused_pin_comes_with_its_reason()
        {
            const string Outputs = "): 4 13 16-19 21-23 25-27 32 33";
            SettingsText.AssertRefusedLine("pin-pump = 12", "not 12 (strapping" + Outputs);
            SettingsText.AssertRefusedLine("pin-valve = 6", "not 6 (flash" + Outputs);
            SettingsText.AssertRefusedLine("pin-pump = 34", "not 34 (input-only" + Outputs);
            SettingsText.AssertRefusedLine("pin-pump = 1", "not 1 (serial port" + Outputs);
            SettingsText.AssertRefusedLine("pin-pump = 24", "not 24 (no such pin" + Outputs);
            SettingsText.AssertRefusedLine("pin-pump = 14", "not 14 (high at reset" + Outputs);
            SettingsText.AssertRefusedLine("pin-sensor-signal = 25", "not 25 (not on ADC1): 32-36 39");
            SettingsText.AssertRefusedLine("pin-button = 36", "not 36 (no pull-up): 2 4 5 13-19 21-23 25-27 32 33");
        }

        [TestMethod]
        public static void A_pin_is_a_whole_number()
        {
            string[] bad = { "25.5", "-1", "none", "GPIO25", "100", "0x19" };
            for (int i = 0; i < bad.Length; i++)
            {
                SettingsText.AssertRefused(
                    "line 1: pin-pump = " + bad[i] + ": allowed 4 13 16-19 21-23 25-27 32 33", "pin-pump = " + bad[i]);
            }
        }

        [TestMethod]
        public static void Only_brew_switch_and_tank_level_can_be_left_out()
        {
            PinSettings pins = SettingsText.Taken("pin-brew-switch = none\npin-tank-level = 13").Pins;
            Assert.AreEqual(PinSettings.None, pins.BrewSwitch, "brew switch");
            Assert.AreEqual(13, pins.TankLevel, "tank level");
        }

        [TestMethod]
        public static void A_pin_is_used_once()
        {
            SettingsText.AssertRefusedLine("pin-pump = 27", "a free pin; 27 is pin-pump and pin-valve");
            SettingsText.AssertRefusedLine(
                "pin-sensor-signal = 35", "a free pin; 35 is pin-sensor-signal and pin-sensor-supply");
            SettingsText.AssertRefused(
                "line 2: pin-tank-level = 13: allowed a free pin; 13 is pin-brew-switch and pin-tank-level",
                "pin-brew-switch = 13\npin-tank-level = 13");
            Assert.AreEqual(27, SettingsText.Taken("pin-pump = 27\npin-valve = 25").Pins.Pump, "exchanged");
        }

        [TestMethod]
        public static void A_supply_that_is_not_measured_needs_no_pin()
        {
            ControllerSettings settings = SettingsText.Taken("sensor-wiring = signal-only\npin-sensor-signal = 35");
            Assert.AreEqual(35, settings.Pins.SensorSignal, "signal");
        }

        /// <summary>Of all numbers, exactly these are taken for a purpose.</summary>
        private static void AssertTaken(string pins, PinPurpose purpose)
        {
            string taken = string.Empty;
            for (int pin = -1; pin <= 100; pin++)
            {
                if (PinRules.Problem(pin, purpose) == null)
                {
                    taken += (taken.Length > 0 ? " " : string.Empty) + pin.ToString();
                }
            }

            Assert.AreEqual(pins, taken, "pins");
        }
    }
}
