using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
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
        public static void The_default_backflush_is_ten_seconds_on_and_ten_off_five_times_and_again_with_water()
        {
            ControllerSettings settings = new ControllerSettings();
            Stage[] stages = ProgrammeCatalogue.DetergentBackflush(settings.Preset, settings.FillEnd).Stages;

            Assert.AreEqual((int)TextId.DoseDetergent, (int)stages[0].Text, "first prompt");
            Assert.AreEqual((int)TextId.RinseBasket, (int)stages[2].Text, "second prompt");
            for (int i = 1; i < stages.Length; i += 2)
            {
                Assert.AreEqual(i == 1, stages[i].WithDetergent, "detergent");
                Assert.AreEqual(5, stages[i].Cycles, "cycles");
                Assert.AreEqual(10 * Second, stages[i].FillMicroseconds, "on");
                Assert.AreEqual(10 * Second, stages[i].ReleaseMicroseconds, "off");
            }
        }

        [TestMethod]
        public static void The_deep_clean_soaks_for_fifteen_minutes_and_takes_twenty_to_thirty_in_all()
        {
            Programme programme = ProgrammeCatalogue.DeepClean(FillEnd.Timed);
            Assert.AreEqual(15 * 60 * Second, programme.Stages[2].DurationMicroseconds, "soak");

            long minutes = programme.DurationMicroseconds / (60 * Second);
            Assert.IsTrue(minutes >= 20 && minutes <= 30, "minutes " + minutes);
        }

        [TestMethod]
        public static void A_recipe_out_of_bounds_is_refused_with_field_and_value_and_bounds()
        {
            AssertRefused("cycles 21: allowed 1 to 20", Water(21, 10 * Second, 10 * Second));
            AssertRefused("cycles 0: allowed 1 to 20", Water(0, 10 * Second, 10 * Second));
            AssertRefused("fill 30.1 s: allowed 0.5 s to 30.0 s", Water(1, 30100000, 10 * Second));
            AssertRefused("fill 0.4 s: allowed 0.5 s to 30.0 s", Water(1, 400000, 10 * Second));
            AssertRefused("release 2.9 s: allowed 3.0 s to 60.0 s", Water(1, 10 * Second, 2900000));
            AssertRefused("release 61.0 s: allowed 3.0 s to 60.0 s", Water(1, 10 * Second, 61 * Second));
            AssertRefused("soak 3601.0 s: allowed 0.0 s to 3600.0 s", Of(
                Stage.Prompt(TextId.DoseDetergent), Stage.Soak(3601 * Second), Stage.Prompt(TextId.RinseBasket)));
        }

        [TestMethod]
        public static void A_recipe_over_the_pumps_rating_is_refused_for_that_pump_alone()
        {
            Programme programme = Water(10, 20 * Second, 5 * Second);

            AssertRefused("pump on in 180 s 145.0 s: allowed 0.0 s to 120.0 s", programme);
            AssertTaken(programme, PumpType.Rotary);
        }

        [TestMethod]
        public static void The_rating_is_looked_at_across_stages_too()
        {
            AssertRefused("pump on in 180 s 124.0 s: allowed 0.0 s to 120.0 s", Of(
                Stage.Prompt(TextId.InsertBlindBasket),
                Stage.Water(TextId.WaterCycles, 5, 10 * Second, 10 * Second, FillEnd.Timed),
                Stage.Prompt(TextId.RinseBasket),
                Stage.Water(TextId.WaterCycles, 5, 25 * Second, 3 * Second, FillEnd.Timed)));
        }

        [TestMethod]
        public static void A_programme_that_would_start_by_itself_is_refused()
        {
            Stage cycles = Stage.Water(TextId.WaterCycles, 2, 10 * Second, 10 * Second, FillEnd.Timed);

            AssertRefused("first stage starts by itself: allowed a prompt", Of(cycles));
            AssertRefused("after the soak starts by itself: allowed a prompt", Of(
                Stage.Prompt(TextId.DoseDetergent), Stage.Soak(Second), cycles));
        }

        [TestMethod]
        public static void A_detergent_programme_without_its_rinse_is_refused()
        {
            Stage detergent = Stage.Detergent(2, 10 * Second, 10 * Second, FillEnd.Timed);
            Stage prompt = Stage.Prompt(TextId.RinseBasket);
            Stage water = Stage.Water(TextId.ClearWaterCycles, 1, 10 * Second, 10 * Second, FillEnd.Timed);

            AssertRefused("clear water without a rinsed basket: allowed a prompt before it", Of(prompt, detergent));
            AssertRefused("clear-water cycles 0: allowed 2 to 20", Of(prompt, detergent, prompt));
            AssertRefused("clear-water cycles 1: allowed 2 to 20", Of(prompt, detergent, prompt, water));
        }

        [TestMethod]
        public static void A_dwell_out_of_bounds_is_refused_and_with_it_every_programme()
        {
            ControllerSettings settings = new ControllerSettings { StallDwellMicroseconds = 6 * Second };

            Assert.AreEqual(
                "stall dwell 6.0 s: allowed 0.0 s to 5.0 s", SettingsRules.Check(settings).Line, "line");
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

            Assert.AreEqual("stall dwell 5.0 s: allowed 0.0 s to 4.9 s", menu.Refusal.Line, "line");
        }

        private static Programme Water(int cycles, long fill, long release)
        {
            return Of(
                Stage.Prompt(TextId.InsertBlindBasket),
                Stage.Water(TextId.WaterCycles, cycles, fill, release, FillEnd.Timed));
        }

        private static Programme Of(params Stage[] stages)
        {
            return new Programme(
                RunKind.WaterRinse, TextId.WaterRinse, TextId.WaterRinseHint, TextId.DoneWater, stages);
        }

        private static void AssertRefused(string line, Programme programme)
        {
            Refusal refusal = RecipeRules.Check(programme, PumpType.Vibratory);
            Assert.AreEqual(line, refusal == null ? "taken" : refusal.Line, "refusal");
        }

        private static void AssertTaken(Programme programme, PumpType pump)
        {
            Refusal refusal = RecipeRules.Check(programme, pump);
            Assert.AreEqual("taken", refusal == null ? "taken" : refusal.Line, "programme " + (int)programme.Name);
        }
    }
}
