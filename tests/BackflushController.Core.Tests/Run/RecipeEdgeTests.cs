using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>Recipes right at what the rules allow, and what does not count as a rinse.</summary>
    [TestClass]
    public class RecipeEdgeTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void The_longest_and_the_shortest_that_are_allowed_are_taken()
        {
            AssertTaken(PumpType.Rotary, Water(1, RecipeBounds.LongestFillMicroseconds, 10 * Second));
            AssertTaken(PumpType.Rotary, Water(1, RecipeBounds.ShortestFillMicroseconds, 10 * Second));
            AssertTaken(PumpType.Rotary, Water(1, 10 * Second, RecipeBounds.LongestReleaseMicroseconds));
            AssertTaken(PumpType.Rotary, Water(1, 10 * Second, RecipeBounds.ShortestReleaseMicroseconds));
            AssertTaken(PumpType.Rotary, Water(RecipeBounds.MostCycles, 10 * Second, 10 * Second));
            AssertTaken(
                PumpType.Rotary,
                Stage.Soak(RecipeBounds.LongestSoakMicroseconds),
                Stage.Prompt(TextId.RinseBasket),
                Water(2, 10 * Second, 10 * Second));
        }

        [TestMethod]
        public static void Just_two_minutes_of_the_pump_are_taken()
        {
            AssertTaken(PumpType.Vibratory, Water(4, 30 * Second, 3 * Second));
        }

        [TestMethod]
        public static void A_soak_gives_the_pump_its_rest()
        {
            AssertTaken(
                PumpType.Vibratory,
                Stage.Detergent(4, 30 * Second, 3 * Second, FillEnd.Timed),
                Stage.Soak(180 * Second),
                Stage.Prompt(TextId.RinseBasket),
                Water(4, 30 * Second, 3 * Second));
        }

        [TestMethod]
        public static void A_soak_at_the_end_is_refused()
        {
            AssertRefused("after the soak starts by itself: allowed a prompt", Stage.Soak(Second));
        }

        [TestMethod]
        public static void A_flush_through_the_open_group_is_no_rinse_after_detergent()
        {
            AssertRefused(
                "clear-water cycles 0: allowed 2 to 20",
                Stage.Detergent(2, 10 * Second, 10 * Second, FillEnd.Timed),
                Stage.Prompt(TextId.TakePortafilterOut),
                Stage.Flush(4, 5 * Second, 5 * Second));
        }

        [TestMethod]
        public static void What_a_technician_starts_keeps_the_rules_too()
        {
            ControllerSettings settings = new ControllerSettings();
            Programme[] programmes =
            {
                ProgrammeCatalogue.SinglePulse(),
                ProgrammeCatalogue.OutputTest(),
                ProgrammeCatalogue.ValveProof(settings),
                ProgrammeCatalogue.TeachIn(settings),
                ProgrammeCatalogue.LeakTest(settings),
            };
            for (int i = 0; i < programmes.Length; i++)
            {
                Assert.IsTrue(RecipeRules.Check(programmes[i], PumpType.Vibratory) == null, "programme " + i);
            }
        }

        [TestMethod]
        public static void The_menu_refuses_what_breaks_a_rule_of_the_recipes()
        {
            Bench bench = new Bench(new ControllerSettings(), new[] { Water(2, 10 * Second, 10 * Second) });
            bench.LongPress();

            Assert.AreEqual((int)Fault.RecipeRefused, (int)bench.Status.Fault, "fault");
            Assert.AreEqual("first stage", bench.Status.Refusal.Field, "field");
        }

        [TestMethod]
        public static void A_soak_is_with_detergent_and_has_no_cycles()
        {
            Stage soak = Stage.Soak(60 * Second);

            Assert.IsTrue(soak.WithDetergent, "detergent");
            Assert.AreEqual(0L, soak.CycleMicroseconds, "cycle");
            Assert.AreEqual(60 * Second, soak.DurationMicroseconds, "duration");
        }

        [TestMethod]
        public static void A_time_below_zero_is_written_with_its_sign()
        {
            Assert.AreEqual("-0.5 s", Refusal.OfSeconds("dwell", -Second / 2, 0, Second).Value, "value");
        }

        private static Stage Water(int cycles, long fill, long release)
        {
            return Stage.Water(TextId.WaterCycles, cycles, fill, release, FillEnd.Timed);
        }

        private static void AssertTaken(PumpType pump, params Stage[] stages)
        {
            Refusal refusal = RecipeRules.Check(Of(stages), pump);
            Assert.AreEqual("taken", refusal == null ? "taken" : refusal.Line, "refusal");
        }

        private static void AssertRefused(string line, params Stage[] stages)
        {
            Refusal refusal = RecipeRules.Check(Of(stages), PumpType.Rotary);
            Assert.AreEqual(line, refusal == null ? "taken" : refusal.Line, "refusal");
        }

        /// <summary>A programme of a prompt and these stages.</summary>
        private static Programme Of(Stage[] stages)
        {
            Stage[] all = new Stage[stages.Length + 1];
            all[0] = Stage.Prompt(TextId.DoseDetergent);
            for (int i = 0; i < stages.Length; i++)
            {
                all[i + 1] = stages[i];
            }

            return new Programme(RunKind.WaterRinse, TextId.WaterRinse, TextId.WaterRinseHint, TextId.DoneWater, all);
        }
    }
}
