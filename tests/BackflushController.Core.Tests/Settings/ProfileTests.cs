using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>What each word of the settings file stands for, where the word is all there is.</summary>
    [TestClass]
    public class ProfileTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void Each_profile_sets_what_its_machines_need()
        {
            const DetergentPreset Usual = DetergentPreset.PulyCaff;
            const DetergentPreset Rotary = DetergentPreset.LaMarzocco;
            AssertProfile("none", PumpType.Vibratory, 0, Usual, 30);
            AssertProfile("vibratory-9bar", PumpType.Vibratory, 9000, Usual, 20);
            AssertProfile("vibratory-12bar", PumpType.Vibratory, 12000, Usual, 20);
            AssertProfile("vibratory-14bar", PumpType.Vibratory, 14000, Usual, 20);
            AssertProfile("e61-vibratory", PumpType.Vibratory, 11000, DetergentPreset.E61, 25);
            AssertProfile("e61-rotary", PumpType.Rotary, 9000, DetergentPreset.E61, 25);
            AssertProfile("rotary-plumbed", PumpType.Rotary, 9000, Rotary, 20);
            AssertProfile("rotary-tank", PumpType.Rotary, 9000, Rotary, 20);
            AssertProfile("preinfusion", PumpType.Vibratory, 9000, DetergentPreset.E61, 30);
        }

        [TestMethod]
        public static void Only_a_plumbed_machine_has_water_pressure_and_a_drain()
        {
            ControllerSettings plumbed = SettingsText.Taken("profile = rotary-plumbed");
            Assert.IsTrue(plumbed.PlumbedIn, "plumbed in");
            Assert.AreEqual(0, plumbed.Reminders.DripTrayMillilitres, "drain");

            ControllerSettings tank = SettingsText.Taken("profile = rotary-tank");
            Assert.IsFalse(tank.PlumbedIn, "tank");
            Assert.AreEqual(500, tank.Reminders.DripTrayMillilitres, "tray");

            Assert.IsTrue(SettingsText.Taken("plumbed-in = yes").PlumbedIn, "by its own key");
            Assert.IsFalse(SettingsText.Taken("profile = rotary-plumbed\nplumbed-in = no").PlumbedIn, "not");
            Assert.AreEqual(0, SettingsText.Taken("drip-tray = drained").Reminders.DripTrayMillilitres, "drained");
        }

        [TestMethod]
        public static void Fills_after_a_preinfusion_take_twenty_seconds()
        {
            ProgrammeSettings programmes = SettingsText.Taken("profile = preinfusion").Programmes;

            Assert.AreEqual(20 * Second, programmes.WaterRinse.FillMicroseconds, "water");
            Assert.AreEqual(20 * Second, programmes.Detergent.FillMicroseconds, "detergent");
            Assert.AreEqual(20 * Second, programmes.ClearWater.FillMicroseconds, "clear water");
        }

        [TestMethod]
        public static void Each_usage_has_its_own_thresholds()
        {
            AssertUsage("cafe", 100, 1, 300, 1, 30);
            AssertUsage("home", 25, 7, 60, 14, 30);
            AssertUsage("occasional", 25, 30, 60, 60, 90);
        }

        [TestMethod]
        public static void Descaling_goes_by_the_hardness_of_the_water_and_twice_as_often_in_a_cafe()
        {
            string[] words = { "soft", "medium", "hard", "very-hard", "7", "8", "14", "15", "21", "22" };
            int[] days = { 180, 120, 90, 60, 180, 120, 120, 90, 90, 60 };
            for (int i = 0; i < words.Length; i++)
            {
                string line = "water-hardness = " + words[i];
                Assert.AreEqual(days[i], SettingsText.Taken(line).Reminders.Descaling.Days, words[i]);
                Assert.AreEqual(
                    days[i] / 2, SettingsText.Taken(line + "\nusage = cafe").Reminders.Descaling.Days, words[i]);
            }
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
            Assert.AreEqual(RecipeBounds.LongestSoakMicroseconds, soak, "an hour");
            SettingsText.AssertRefusedLine("soak = 61", "own or 1 to 60 min");
            Assert.AreEqual(2, SettingsText.Taken("clear-cycles = 2").Programmes.ClearWater.Cycles, "two");
            Assert.IsFalse(SettingsText.Read("clear-cycles = 1").IsUsable, "one");
            Assert.IsFalse(SettingsText.Read("drip-tray = 99").IsUsable, "a tray of 99 ml");
        }

        private static void AssertProfile(
            string name, PumpType pump, int opvMillibar, DetergentPreset preset, int fillLimitSeconds)
        {
            ControllerSettings settings = SettingsText.Taken("profile = " + name);

            Assert.AreEqual((int)pump, (int)settings.Pump, "pump of " + name);
            Assert.AreEqual(opvMillibar, settings.OpvMillibar, "valve of " + name);
            Assert.AreEqual((int)preset, (int)settings.Preset, "preset of " + name);
            Assert.AreEqual(fillLimitSeconds * Second, settings.FillLimitMicroseconds, "limit of " + name);
        }

        private static void AssertUsage(
            string usage, int waterShots, int waterDays, int detergentShots, int detergentDays, int deepCleanDays)
        {
            ReminderSettings reminders = SettingsText.Taken("usage = " + usage).Reminders;

            Assert.AreEqual(waterShots, reminders.WaterRinse.Shots, "water of " + usage);
            Assert.AreEqual(waterDays, reminders.WaterRinse.Days, "water days of " + usage);
            Assert.AreEqual(detergentShots, reminders.Detergent.Shots, "detergent of " + usage);
            Assert.AreEqual(detergentDays, reminders.Detergent.Days, "detergent days of " + usage);
            Assert.AreEqual(deepCleanDays, reminders.DeepClean.Days, "deep clean of " + usage);
            reminders.DeepClean.Set(1, 1);
            ReminderPresets.Apply(reminders);
            Assert.AreEqual(deepCleanDays, reminders.DeepClean.Days, "deep clean set again");
        }
    }
}
