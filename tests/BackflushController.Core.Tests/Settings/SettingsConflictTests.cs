using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class SettingsConflictTests
    {
        [TestMethod]
        public static void The_defaults_and_every_profile_go_together()
        {
            string[] profiles = MachineProfiles.Words.Split(' ');
            for (int i = 0; i < profiles.Length; i++)
            {
                SettingsText.Taken("profile = " + profiles[i]);
            }
        }

        [TestMethod]
        [DataRow("puly-caff", (int)DetergentPreset.PulyCaff)]
        [DataRow("thorough", (int)DetergentPreset.Thorough)]
        [DataRow("quick", (int)DetergentPreset.Quick)]
        [DataRow("la-marzocco", (int)DetergentPreset.LaMarzocco)]
        [DataRow("decent", (int)DetergentPreset.Decent)]
        [DataRow("e61", (int)DetergentPreset.E61)]
        [DataRow("breville", (int)DetergentPreset.BrevilleLike)]
        public static void Every_profile_that_leaves_the_fills_alone_takes_every_preset(string word, int preset)
        {
            string[] profiles = MachineProfiles.Words.Split(' ');
            for (int i = 0; i < (int)MachineProfile.Preinfusion; i++)
            {
                string text = "profile = " + profiles[i] + "\nfill-end = stall\npreset = " + word;
                Assert.AreEqual(preset, (int)SettingsText.Taken(text).Preset, text);
            }
        }

        [TestMethod]
        public static void The_sensor_must_reach_above_the_over_pressure_valve()
        {
            const string Allowed = "sensor-range 2 bar or more above opv";
            SettingsText.AssertRefusedLine("opv = 14.5", Allowed);
            SettingsText.AssertRefusedLine("sensor-range = 15.9", Allowed);
            SettingsText.AssertRefused(
                "line 2: sensor-range = 12: allowed " + Allowed, "profile = vibratory-12bar\nsensor-range = 12");
            SettingsText.Taken("opv = 10\nsensor-range = 12");
            SettingsText.Taken("opv = 15\nsensor-range = 17");
        }

        [TestMethod]
        public static void Without_a_sensor_nothing_waits_for_a_pressure()
        {
            SettingsText.AssertRefused(
                "line 1: fill-end = stall: allowed without a sensor only fill-end = timed",
                "fill-end = stall\nproof = timed-only");
            Assert.AreEqual(
                DurationOf("profile = e61-rotary\nleak-hold = 0"),
                DurationOf("profile = e61-rotary\nproof = timed-only"),
                "no hold");
        }

        [TestMethod]
        public static void A_leak_hold_in_which_a_tight_group_still_sags_is_refused()
        {
            const string Allowed = "0 0.0 or 2.0 to 60.0 s in steps of 0.5";
            SettingsText.AssertRefusedLine("leak-hold = 0.5", Allowed);
            SettingsText.AssertRefusedLine("leak-hold = 1.5", Allowed);
            Assert.AreEqual(2000000L, SettingsText.Taken("leak-hold = 2").LeakHoldMicroseconds, "shortest");
            Assert.AreEqual(0L, SettingsText.Taken("leak-hold = 0").LeakHoldMicroseconds, "none");
            Assert.AreEqual(0L, SettingsText.Taken("leak-hold = 0.0").LeakHoldMicroseconds, "none as a decimal");
        }

        [TestMethod]
        public static void A_calibration_corrects_a_little()
        {
            SettingsText.AssertRefusedLine("calibration-low-read = 0.51", "read and true at most 0.50 bar apart");
            SettingsText.AssertRefused(
                "line 2: calibration-high-true = 8.49: allowed read and true at most 1.50 bar apart",
                "calibration-low-read = 0.5\ncalibration-high-true = 8.49");
            SettingsText.Taken("calibration-low-read = 0.5\ncalibration-high-true = 8.5");
        }

        [TestMethod]
        public static void A_dwell_has_to_fit_into_fills_that_end_at_a_stall_alone()
        {
            SettingsText.Taken("stall-dwell = 5\nwater-fill = 4");
            Assert.IsFalse(
                SettingsText.Read("stall-dwell = 5\nwater-fill = 4\nfill-end = stall").IsUsable, "at a stall");
        }

        private static long DurationOf(string file)
        {
            return ConfiguredProgrammes.Of(SettingsText.Taken(file))[0].DurationMicroseconds;
        }
    }
}
