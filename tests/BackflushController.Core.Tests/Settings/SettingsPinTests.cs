using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class SettingsPinTests
    {
        // An output must be low until it is driven, the bus pulled up; a contact needs a pull-up and may be closed at
        // power-up; an analogue input is on the first converter.
        [TestMethod]
        [DataRow((int)PinPurpose.Output, "4 13 16 17 18 19 21 22 23 25 26 27 32 33")]
        [DataRow((int)PinPurpose.Bus, "4 13 14 16 17 18 19 21 22 23 25 26 27 32 33")]
        [DataRow((int)PinPurpose.Contact, "2 4 5 13 14 15 16 17 18 19 21 22 23 25 26 27 32 33")]
        [DataRow((int)PinPurpose.Analogue, "32 33 34 35 36 39")]
        public static void Of_all_numbers_exactly_these_are_taken_for_a_purpose(int purpose, string pins)
        {
            string taken = string.Empty;
            for (int pin = -1; pin <= 100; pin++)
            {
                taken += PinRules.Problem(pin, (PinPurpose)purpose) == null ? " " + pin : string.Empty;
            }

            Assert.AreEqual(" " + pins, taken, "pins");
        }

        [TestMethod]
        [DataRow(36, 0)]
        [DataRow(39, 3)]
        [DataRow(32, 4)]
        [DataRow(33, 5)]
        [DataRow(34, 6)]
        [DataRow(35, 7)]
        public static void An_analogue_input_has_its_channel(int pin, int channel)
        {
            Assert.AreEqual(channel, PinRules.AnalogueChannel(pin), "channel of pin " + pin);
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
        [DataRow("25.5")]
        [DataRow("-1")]
        [DataRow("none")]
        [DataRow("GPIO25")]
        [DataRow("100")]
        [DataRow("0x19")]
        public static void A_pin_is_a_whole_number(string pin)
        {
            SettingsText.AssertRefusedLine("pin-pump = " + pin, "4 13 16-19 21-23 25-27 32 33");
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
            SettingsText.AssertRefusedLine("pin-pump = 27", "a free pin; 27 twice: pin-pump, pin-valve");
            SettingsText.AssertRefusedLine(
                "pin-sensor-signal = 35", "a free pin; 35 twice: pin-sensor-signal, pin-sensor-supply");
            SettingsText.AssertRefused(
                "line 2: pin-tank-level = 13: allowed a free pin; 13 twice: pin-brew-switch, pin-tank-level",
                "pin-brew-switch = 13\npin-tank-level = 13");
            Assert.AreEqual(27, SettingsText.Taken("pin-pump = 27\npin-valve = 25").Pins.Pump, "exchanged");
        }

        [TestMethod]
        public static void A_supply_that_is_not_measured_needs_no_pin()
        {
            ControllerSettings settings = SettingsText.Taken("sensor-wiring = signal-only\npin-sensor-signal = 35");
            Assert.AreEqual(35, settings.Pins.SensorSignal, "signal");
        }
    }
}
