using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>What each word of the settings file stands for, where the word is all there is.</summary>
    [TestClass]
    public class ProfileTests
    {
        [TestMethod]
        [DataRow("7", 180)]
        [DataRow("8", 120)]
        [DataRow("14", 120)]
        [DataRow("15", 90)]
        [DataRow("21", 90)]
        [DataRow("22", 60)]
        public static void Hardness_in_degrees_stands_for_one_of_its_words(string degrees, int days)
        {
            Assert.AreEqual(days, SettingsText.Taken("water-hardness = " + degrees).Reminders.Descaling.Days, degrees);
        }

        [TestMethod]
        public static void What_a_profile_says_of_water_and_drain_can_be_said_by_its_own_key()
        {
            Assert.IsTrue(SettingsText.Taken("plumbed-in = yes").PlumbedIn, "plumbed in");
            Assert.IsFalse(SettingsText.Taken("profile = rotary-plumbed\nplumbed-in = no").PlumbedIn, "not");
            Assert.AreEqual(0, SettingsText.Taken("drip-tray = drained").Reminders.DripTrayMillilitres, "drained");
        }

        [TestMethod]
        public static void The_other_words_of_choices_stand_for_what_they_say()
        {
            Assert.AreEqual((int)CycleProof.TimedOnly, (int)SettingsText.Taken("proof = timed-only").Proof, "timed");
            Assert.AreEqual((int)CycleProof.Sensor, (int)SettingsText.Taken("proof = sensor").Proof, "sensor");
            ControllerSettings signalOnly = SettingsText.Taken("sensor-wiring = signal-only");
            Assert.AreEqual((int)SensorWiring.SignalOnly, (int)signalOnly.Wiring, "signal only");
            ControllerSettings supply = SettingsText.Taken("sensor-wiring = supply");
            Assert.AreEqual((int)SensorWiring.WithSupply, (int)supply.Wiring, "supply");
            Assert.AreEqual((int)FillEnd.Stall, (int)SettingsText.Taken("fill-end = stall").FillEnd, "stall");
            Assert.AreEqual((int)FillEnd.Timed, (int)SettingsText.Taken("fill-end = timed").FillEnd, "timed fill");
            Assert.AreEqual(450, SettingsText.Taken("sensor-divider = 0.45").DividerPermille, "divider");
            Assert.AreEqual(0L, SettingsText.Taken("soak = own").Programmes.SoakMicroseconds, "soak");
        }

        [TestMethod]
        public static void A_soak_is_an_hour_at_most_and_clear_water_two_cycles_at_least()
        {
            long soak = SettingsText.Taken("soak = 60").Programmes.SoakMicroseconds;
            Assert.AreEqual(SettingsRules.LongestSoakMicroseconds, soak, "an hour");
            SettingsText.AssertRefusedLine("soak = 61", "own or 1 to 60 min");
            int[] numbers = SettingsText.Taken("clear-cycles = 2").Programmes.Numbers;
            Assert.AreEqual(2, numbers[ProgrammeSettings.ClearWater], "two");
            Assert.IsFalse(SettingsText.Read("clear-cycles = 1").IsUsable, "one");
            Assert.IsFalse(SettingsText.Read("drip-tray = 99").IsUsable, "a tray of 99 ml");
        }
    }
}
