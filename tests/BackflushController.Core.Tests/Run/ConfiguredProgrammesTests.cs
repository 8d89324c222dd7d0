using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>The programmes with a technician's numbers, and settings files that make them break a rule.</summary>
    [TestClass]
    public class ConfiguredProgrammesTests
    {
        private const long Tenth = Bench.Second / 10;

        [TestMethod]
        public static void A_recipe_over_the_pumps_rating_is_shown_at_the_key_that_made_it()
        {
            const string Cycles = "water-cycles = 10\nwater-fill = 20\nwater-release = 5";
            SettingsText.AssertRefused(
                "line 2: water-fill = 20: allowed 0.0 s to 120.0 s for pump on in 180 s (not 145.0 s)", Cycles);
            SettingsText.Taken(Cycles + "\npump = rotary");
        }

        [TestMethod]
        public static void The_limits_of_the_machine_hold_for_every_programme()
        {
            SettingsText.AssertRefusedLine("fill-limit = 15", "0.5 s to 15.0 s for fill (not 20.0 s)");
            SettingsText.AssertRefused(
                "line 2: clear-fill = 25.5: allowed 0.5 s to 25.0 s for fill (not 25.5 s)",
                "profile = e61-rotary\nclear-fill = 25.5");
            SettingsText.AssertRefusedLine("run-limit = 150", "0.0 s to 150.0 s for pump on in a run (not 200.0 s)");
            SettingsText.Taken("fill-limit = 15\nstall-fill = 15");
        }

        [TestMethod]
        public static void A_preset_that_leaves_no_time_for_the_long_fills_of_a_profile_is_refused()
        {
            SettingsText.AssertRefused(
                "line 1: preset = quick: allowed 0.0 s to 120.0 s for pump on in 180 s (not 145.0 s)",
                "preset = quick\nprofile = preinfusion");
        }

        [TestMethod]
        public static void A_dwell_is_shorter_than_the_fill_it_belongs_to()
        {
            SettingsText.AssertRefused(
                "line 2: stall-fill = 2: allowed 0.0 s to 1.9 s for stall dwell (not 2.0 s)",
                "stall-dwell = 2\nstall-fill = 2");
        }

        [TestMethod]
        public static void The_rinse_after_detergent_is_possible_under_the_tightest_limits()
        {
            ControllerSettings settings = new ControllerSettings
            {
                FillLimitMicroseconds = SettingsRules.LeastFillLimitMicroseconds,
                RunLimitMicroseconds = SettingsRules.LeastRunLimitMicroseconds,
            };

            Refusal refusal = MachineRules.Check(ProgrammeCatalogue.ClearWaterFinish(FillEnd.Timed), settings);
            Assert.AreEqual("taken", RefusalText.Of(refusal), "rinse");
        }

        [TestMethod]
        public static void Without_numbers_of_the_technician_the_programmes_are_the_catalogues()
        {
            ControllerSettings settings = new ControllerSettings
            {
                Preset = DetergentPreset.Decent,
                LeakHoldMicroseconds = 7 * Bench.Second,
            };
            Programme[] catalogue = ProgrammeCatalogue.ForPeople(settings);
            Programme[] configured = ConfiguredProgrammes.Of(settings);

            Assert.AreEqual(catalogue.Length, configured.Length, "programmes");
            for (int i = 0; i < catalogue.Length; i++)
            {
                Assert.AreEqual(TextOf(catalogue[i]), TextOf(configured[i]), "programme " + i);
            }

            Assert.AreEqual(
                7 * Bench.Second, configured[1].Stages[1].HoldMicroseconds, "the water rinse ends with a hold");
        }

        [TestMethod]
        public static void Numbers_of_the_technician_go_into_their_programmes_alone()
        {
            const string Water = "water-cycles = 3\nwater-fill = 9\nwater-release = 9.5\n";
            const string Detergent = "detergent-cycles = 4\ndetergent-fill = 8\ndetergent-release = 11\n";
            const string Clear = "clear-cycles = 2\nclear-fill = 7\nclear-release = 12\n";
            const string Stall = "stall-cycles = 3\nstall-fill = 15\nstall-release = 13\nsoak = 5\n";
            Programme[] programmes = ConfiguredProgrammes.Of(SettingsText.Taken(Water + Detergent + Clear + Stall));

            AssertCycles(" D4x80/110 W2x70/120", programmes, TextId.DetergentBackflush);
            AssertCycles(" W3x90/95", programmes, TextId.WaterRinse);
            AssertCycles(" D4x80/110 soak 3000 D4x80/110 W2x70/120", programmes, TextId.DeepClean);
            AssertCycles(" W2x70/120", programmes, TextId.ClearWaterFinish);
            AssertCycles(" W4x50/50", programmes, TextId.OpenFlush);
            AssertCycles(" D3x150/130 W3x150/130", programmes, TextId.StallBackflush);
        }

        [TestMethod]
        public static void A_longer_first_fill_of_a_preset_stays_one()
        {
            Programme[] programmes =
                ConfiguredProgrammes.Of(SettingsText.Taken("preset = decent\ndetergent-cycles = 2\nclear-cycles = 3"));

            AssertCycles(" D1x200/150 D2x150/150 W1x200/150 W3x150/150", programmes, TextId.DetergentBackflush);
        }

        /// <summary>What a programme is for; kind, text, fill end and leak hold of each stage; its cycles.</summary>
        private static string TextOf(Programme programme)
        {
            string text = (int)programme.Name + " " + (int)programme.Purpose + " " + (int)programme.Hint + " "
                + (int)programme.Result;
            foreach (Stage stage in programme.Stages)
            {
                text += "; " + (int)stage.Kind + ":" + (int)stage.Text + ":" + (int)stage.FillEnd + ":"
                    + (stage.HoldMicroseconds / Bench.Second);
            }

            return text + Cycles(programme);
        }

        private static void AssertCycles(string expected, Programme[] programmes, TextId name)
        {
            for (int i = 0; i < programmes.Length; i++)
            {
                if (programmes[i].Name == name)
                {
                    Assert.AreEqual(expected, Cycles(programmes[i]), "programme " + i.ToString());
                    return;
                }
            }

            Assert.IsTrue(false, "no programme " + ((int)name).ToString());
        }

        /// <summary>
        /// What a programme does but its prompts: D with detergent, W with water, tenths of a second.
        /// </summary>
        private static string Cycles(Programme programme)
        {
            string text = string.Empty;
            foreach (Stage stage in programme.Stages)
            {
                string cycles = stage.Cycles + "x" + (stage.FillMicroseconds / Tenth) + "/";
                string doing = stage.HasCycles ? (stage.WithDetergent ? " D" : " W") + cycles : " soak ";
                text += stage.Kind == StageKind.Prompt ? string.Empty : doing + (stage.ReleaseMicroseconds / Tenth);
            }

            return text;
        }
    }
}
