using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class ProgrammeTests
    {
        private const long Second = Bench.Second;
        private const int Presets = (int)DetergentPreset.BrevilleLike + 1;

        [TestMethod]
        public static void Every_programme_of_the_button_keeps_the_rules_on_every_pump()
        {
            for (int pump = 0; pump <= (int)PumpType.Rotary; pump++)
            {
                Programme[] programmes = ProgrammeCatalogue.ForPeople(new ControllerSettings());
                for (int i = 0; i < programmes.Length; i++)
                {
                    AssertTaken(programmes[i], (PumpType)pump);
                }

                AssertTaken(ProgrammeCatalogue.SinglePulse(), (PumpType)pump);
            }
        }

        [TestMethod]
        public static void Every_preset_keeps_the_rules_on_every_pump()
        {
            for (int preset = 0; preset < Presets; preset++)
            {
                for (int end = 0; end <= (int)FillEnd.Stall; end++)
                {
                    Programme programme =
                        ProgrammeCatalogue.DetergentBackflush((DetergentPreset)preset, (FillEnd)end);
                    AssertTaken(programme, PumpType.Vibratory);
                    AssertTaken(programme, PumpType.Rotary);
                }
            }
        }

        [TestMethod]
        public static void Every_programme_with_detergent_ends_with_clear_water_after_a_prompt()
        {
            Programme[] programmes = ProgrammeCatalogue.ForPeople(new ControllerSettings());
            int withDetergent = 0;
            for (int i = 0; i < programmes.Length; i++)
            {
                Stage[] stages = programmes[i].Stages;
                bool detergent = false;
                bool promptedSince = false;
                for (int stage = 0; stage < stages.Length; stage++)
                {
                    detergent |= stages[stage].WithDetergent;
                    promptedSince = stages[stage].Kind == StageKind.Prompt
                        || (promptedSince && !stages[stage].WithDetergent);
                }

                withDetergent += detergent ? 1 : 0;
                Assert.IsTrue(!detergent || promptedSince, "prompt in programme " + i);
                Assert.IsTrue(!detergent || programmes[i].ClearWaterCyclesAtEnd >= 2, "rinse in programme " + i);
            }

            Assert.AreEqual(3, withDetergent, "programmes with detergent");
        }

        [TestMethod]
        public static void A_dwell_out_of_bounds_is_refused_and_with_it_every_programme()
        {
            ControllerSettings settings = new ControllerSettings { StallDwellMicroseconds = 6 * Second };

            Assert.AreEqual(
                "stall dwell 6.0 s: allowed 0.0 s to 5.0 s", RefusalText.Of(SettingsRules.Check(settings)), "line");
            ProgrammeMenu menu = new ProgrammeMenu(ProgrammeCatalogue.ForPeople(settings), settings);
            for (int i = 0; i < menu.Count; i++)
            {
                Assert.IsNotNull(menu.Refusal, "programme " + i);
                menu.Next();
            }
        }

        [TestMethod]
        public static void A_dwell_as_long_as_the_fill_it_belongs_to_is_a_conflict()
        {
            ControllerSettings settings = new ControllerSettings
            {
                Preset = DetergentPreset.BrevilleLike,
                FillEnd = FillEnd.Stall,
                StallDwellMicroseconds = 5 * Second,
            };

            ProgrammeMenu menu = new ProgrammeMenu(ProgrammeCatalogue.ForPeople(settings), settings);

            Assert.AreEqual("stall dwell 5.0 s: allowed 0.0 s to 4.9 s", RefusalText.Of(menu.Refusal), "line");
        }

        private static void AssertTaken(Programme programme, PumpType pump)
        {
            Refusal refusal = RecipeRules.Check(programme, pump);
            Assert.AreEqual("taken", RefusalText.Of(refusal), "programme " + (int)programme.Name);
        }
    }
}
