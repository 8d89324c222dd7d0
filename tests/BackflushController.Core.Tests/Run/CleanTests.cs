using BackflushController.Core.Interaction;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>When a stage ends because further cycles bring nothing, and when it must not.</summary>
    [TestClass]
    public class CleanTests
    {
        private const long Second = Bench.Second;
        private const long Millisecond = 1000;

        [TestMethod]
        public static void Detergent_until_the_stall_ends_when_it_brings_nothing_more()
        {
            Assert.AreEqual(4, CyclesOf(Detergent(FillEnd.Stall), 1500, 800, 800, 800, 800, 800), "cycles");
        }

        [TestMethod]
        public static void A_stage_that_ends_early_counts_as_done()
        {
            BackflushRun run = NewRun(ProgrammeCatalogue.StallBackflush(), null);
            Advance(run, RunState.Energising);
            for (int i = 0; i < 4; i++)
            {
                Cycle(run, 800);
            }

            Assert.AreEqual((int)RunState.AwaitingPerson, (int)run.State, "next prompt");
            Assert.AreEqual(4, run.Walk.CyclesCompleted, "four of the six with detergent");
            Assert.AreEqual(600, run.ProgressPermille(run.Context.EnteredAt), "six of ten cycles");
        }

        [TestMethod]
        public static void Vents_that_still_change_and_slow_ones_however_even_run_in_full()
        {
            Assert.AreEqual(6, CyclesOf(Detergent(FillEnd.Stall), 2500, 2000, 1800, 1600, 1400, 1200), "change");
            Assert.AreEqual(6, CyclesOf(Detergent(FillEnd.Stall), 4000, 4000, 4000, 4000, 4000, 4000), "slow");
        }

        [TestMethod]
        public static void Clear_water_and_detergent_by_time_run_in_full()
        {
            Stage clear = Stage.Water(TextId.ClearWaterFinish, 6, 20, 10, FillEnd.Stall);

            Assert.AreEqual(6, CyclesOf(clear, 800, 800, 800, 800, 800, 800), "clear water");
            Assert.AreEqual(6, CyclesOf(Detergent(FillEnd.Timed), 800, 800, 800, 800, 800, 800), "by time");
        }

        [TestMethod]
        public static void Without_a_sensor_nothing_is_clean()
        {
            BackflushRun run = Started(Detergent(FillEnd.Stall));
            for (int i = 0; i < 100 && run.State != RunState.Finished; i++)
            {
                run.Step(run.Context.Deadline, ButtonEvent.None, Lost(SensorCondition.Unused));
            }

            Assert.AreEqual(6, run.Walk.CyclesCompleted, "cycles");
        }

        [TestMethod]
        public static void Each_vent_that_may_be_the_last_waits_for_confirmed_rest()
        {
            BackflushRun run = Started(Detergent(FillEnd.Stall));
            FillUntilStall(run);
            long due = run.Context.Deadline;

            AssertStep(RunState.Venting, run, due, Steady(200), "low but not confirmed");
            AssertStep(RunState.Energising, run, due + Second, AtRest(), "confirmed");
        }

        [TestMethod]
        public static void Each_stage_is_judged_by_its_own_vents()
        {
            BackflushRun run = NewRun(
                new Programme(RunKind.DeepClean, TextId.DeepClean, TextId.DeepCleanHint, TextId.DoneRinsed, new[]
                {
                    Detergent(FillEnd.Stall), Stage.Prompt(TextId.DoseAgain), Detergent(FillEnd.Stall),
                }),
                null);
            for (int stage = 1; stage <= 2; stage++)
            {
                Advance(run, RunState.Energising);
                for (int i = 0; i < 4; i++)
                {
                    Cycle(run, 800);
                }

                Assert.AreNotEqual((int)RunState.Energising, (int)run.State, "clean in stage " + stage);
                Assert.AreEqual(4 * stage, run.Walk.CyclesCompleted, "cycles after stage " + stage);
            }
        }

        private static Stage Detergent(FillEnd end) => Stage.Detergent(6, 20, 10, end);

        private static BackflushRun Started(Stage stage)
        {
            BackflushRun run = NewRun(Of(stage), null);
            Advance(run, RunState.Energising);
            return run;
        }

        /// <summary>How many cycles are run when they vent in these times.</summary>
        private static int CyclesOf(Stage stage, params int[] ventMilliseconds)
        {
            BackflushRun run = Started(stage);
            for (int i = 0; i < ventMilliseconds.Length && run.State != RunState.Finished; i++)
            {
                Cycle(run, ventMilliseconds[i]);
            }

            Assert.AreEqual((int)RunState.Finished, (int)run.State, "finished");
            return run.Walk.CyclesCompleted;
        }

        /// <summary>From the beginning of a cycle to that of its vent.</summary>
        private static void FillUntilStall(BackflushRun run)
        {
            Tick(run, run.Context.Deadline);
            run.Step(run.Context.EnteredAt + (3 * Second), ButtonEvent.None, Stalled());
            run.Step(run.Context.Deadline, ButtonEvent.None, Stalled());
            Advance(run, RunState.Venting);
        }

        /// <summary>A cycle from its beginning to its end.</summary>
        private static void Cycle(BackflushRun run, int ventMilliseconds)
        {
            int before = run.Walk.CyclesCompleted;
            FillUntilStall(run);
            long vented = run.Context.EnteredAt + (ventMilliseconds * Millisecond);
            run.Step(vented - 1000, ButtonEvent.None, Vents(1500));
            run.Step(vented, ButtonEvent.None, Vents(500));
            run.Step(run.Context.Deadline, ButtonEvent.None, AtRest());
            Assert.AreEqual(before + 1, run.Walk.CyclesCompleted, "one cycle");
        }
    }
}
