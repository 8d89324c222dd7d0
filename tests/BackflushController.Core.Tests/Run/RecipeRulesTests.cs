using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class RecipeRulesTests
    {
        private const long Second = Bench.Second;

        private static Stage Prompt => Stage.Prompt(TextId.RinseBasket);

        [TestMethod]
        public static void A_recipe_at_its_bounds_is_taken()
        {
            AssertTaken(PumpType.Rotary, Prompt, Water(1, 30 * Second, 10 * Second));
            AssertTaken(PumpType.Rotary, Prompt, Water(1, Second / 2, 10 * Second));
            AssertTaken(PumpType.Rotary, Prompt, Water(1, 10 * Second, 60 * Second));
            AssertTaken(PumpType.Rotary, Prompt, Water(1, 10 * Second, 3 * Second));
            AssertTaken(PumpType.Rotary, Prompt, Water(20, 10 * Second, 10 * Second));
            AssertTaken(
                PumpType.Rotary, Prompt, Stage.Soak(3600), Prompt, Water(2, 10 * Second, 10 * Second));
        }

        [TestMethod]
        public static void A_recipe_out_of_bounds_is_refused_with_field_and_value_and_bounds()
        {
            AssertRefused("cycles 21: allowed 1 to 20", Prompt, Water(21, 10 * Second, 10 * Second));
            AssertRefused("cycles 0: allowed 1 to 20", Prompt, Water(0, 10 * Second, 10 * Second));
            AssertRefused("fill 30.1 s: allowed 0.5 s to 30.0 s", Prompt, Water(1, 30100000, 10 * Second));
            AssertRefused("fill 0.4 s: allowed 0.5 s to 30.0 s", Prompt, Water(1, 400000, 10 * Second));
            AssertRefused("release 2.9 s: allowed 3.0 s to 60.0 s", Prompt, Water(1, 10 * Second, 2900000));
            AssertRefused("release 61.0 s: allowed 3.0 s to 60.0 s", Prompt, Water(1, 10 * Second, 61 * Second));
            AssertRefused("soak 3601.0 s: allowed 0.0 s to 3600.0 s", Prompt, Stage.Soak(3601), Prompt);
        }

        [TestMethod]
        public static void A_recipe_over_the_pumps_rating_is_refused_for_that_pump_alone()
        {
            AssertTaken(PumpType.Vibratory, Prompt, Water(4, 30 * Second, 3 * Second));
            AssertRefused(
                "pump on in 180 s 145.0 s: allowed 0.0 s to 120.0 s", Prompt, Water(10, 20 * Second, 5 * Second));
            AssertTaken(PumpType.Rotary, Prompt, Water(10, 20 * Second, 5 * Second));
        }

        [TestMethod]
        public static void The_rating_counts_across_stages_and_a_soak_gives_the_pump_its_rest()
        {
            AssertRefused(
                "pump on in 180 s 124.0 s: allowed 0.0 s to 120.0 s",
                Prompt,
                Water(5, 10 * Second, 10 * Second),
                Prompt,
                Water(5, 25 * Second, 3 * Second));
            AssertTaken(
                PumpType.Vibratory,
                Prompt,
                Stage.Detergent(4, 30, 3, FillEnd.Timed),
                Stage.Soak(180),
                Prompt,
                Water(4, 30 * Second, 3 * Second));
        }

        [TestMethod]
        public static void A_programme_that_would_start_by_itself_is_refused()
        {
            Stage cycles = Water(2, 10 * Second, 10 * Second);

            const string AfterSoak = "after the soak starts by itself: allowed only after a prompt";

            AssertRefused("first stage starts by itself: allowed only after a prompt", cycles);
            AssertRefused(AfterSoak, Prompt, Stage.Soak(1), cycles);
            AssertRefused(AfterSoak, Prompt, Stage.Soak(1));
        }

        [TestMethod]
        public static void A_detergent_programme_without_its_rinse_is_refused()
        {
            Stage detergent = Stage.Detergent(2, 10, 10, FillEnd.Timed);
            Stage openFlush = Stage.Flush(4, 5, 5);
            const string NoRinse = "clear-water cycles 0: allowed 2 to 20";

            AssertRefused("clear water without a rinsed basket: allowed only after a prompt", Prompt, detergent);
            AssertRefused(NoRinse, Prompt, detergent, Prompt);
            AssertRefused(NoRinse, Prompt, detergent, Prompt, openFlush);
            AssertRefused(
                "clear-water cycles 1: allowed 2 to 20",
                Prompt,
                detergent,
                Prompt,
                Water(1, 10 * Second, 10 * Second));
        }

        [TestMethod]
        public static void What_a_technician_starts_keeps_the_rules_too()
        {
            ControllerSettings settings = new ControllerSettings();
            AssertTaken(PumpType.Vibratory, ProgrammeCatalogue.SinglePulse().Stages);
            AssertTaken(PumpType.Vibratory, ProgrammeCatalogue.OutputTest().Stages);
            AssertTaken(PumpType.Vibratory, ProgrammeCatalogue.ValveProof(settings).Stages);
            AssertTaken(PumpType.Vibratory, ProgrammeCatalogue.TeachIn(settings).Stages);
            AssertTaken(PumpType.Vibratory, ProgrammeCatalogue.LeakTest(settings).Stages);
        }

        [TestMethod]
        public static void A_soak_is_with_detergent_and_has_no_cycles()
        {
            Stage soak = Stage.Soak(60);

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
            return Stage.Water(TextId.WaterCycles, cycles, 0, 0, FillEnd.Timed).With(cycles, fill, release);
        }

        private static void AssertTaken(PumpType pump, params Stage[] stages)
        {
            Refusal refusal = RecipeRules.Check(Runs.Of(stages), pump);
            Assert.AreEqual("taken", RefusalText.Of(refusal), "refusal");
        }

        private static void AssertRefused(string line, params Stage[] stages)
        {
            Refusal refusal = RecipeRules.Check(Runs.Of(stages), PumpType.Vibratory);
            Assert.AreEqual(line, RefusalText.Of(refusal), "refusal");
        }
    }
}
