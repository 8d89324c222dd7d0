using BackflushController.Core.Interaction;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>How far a run is, and what is left.</summary>
    [TestClass]
    public class RunProgressTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void The_countdown_of_a_vent_leads_to_the_next_fill()
        {
            BackflushRun run = In(RunState.Venting);

            long next = (10 * Second) - RunTiming.ValveLagMicroseconds;
            Assert.AreEqual(next, run.RemainingMicroseconds(run.Context.EnteredAt), "until the pump starts");
        }

        [TestMethod]
        public static void Progress_moves_in_a_soak_and_stands_at_a_prompt()
        {
            // 300 s of cycles and 900 s of soak.
            BackflushRun run = In(RunState.Soaking);
            Assert.AreEqual(83, run.ProgressPermille(run.Context.EnteredAt), "100 s");
            Assert.AreEqual(458, run.ProgressPermille(run.Context.EnteredAt + (450 * Second)), "550 s");
            Assert.AreEqual(833, run.ProgressPermille(run.Context.Deadline), "1000 s");
            AssertTick(RunState.AwaitingPerson, run, run.Context.Deadline, "prompt");
            Assert.AreEqual(833, run.ProgressPermille(run.Context.EnteredAt), "asked");
            Assert.AreEqual(833, run.ProgressPermille(run.Context.EnteredAt + (300 * Second)), "five minutes later");
            Assert.AreEqual(3, run.Walk.StageNumber, "stage");
            Assert.AreEqual(5, run.Walk.CyclesCompleted, "a soak is no cycle");
        }

        [TestMethod]
        public static void A_second_run_counts_from_the_start()
        {
            BackflushRun run = In(RunState.Finished);
            Assert.AreEqual(1000, run.ProgressPermille(run.Context.EnteredAt), "progress at the end");

            run.Step(run.Context.EnteredAt, ButtonEvent.ShortPress, AtRest());
            Assert.AreEqual(0, run.ProgressPermille(run.Context.EnteredAt + Second), "progress when ready");
            run.Step(run.Context.EnteredAt, ButtonEvent.LongPress, AtRest());
            Assert.AreEqual(0, run.Walk.CyclesCompleted, "cycles of the second run");
        }

        [TestMethod]
        public static void Progress_and_countdown_follow_the_cycles()
        {
            BackflushRun run = StartedAt(0, FillEnd.Timed);
            Assert.AreEqual(0, run.ProgressPermille(0), "start");
            long fill = (10 * Second) + RunTiming.ValveLeadMicroseconds;
            Assert.AreEqual(fill, run.RemainingMicroseconds(0), "until the pump stops");

            Tick(run, run.Context.Deadline);
            Tick(run, run.Context.Deadline);
            Assert.AreEqual(
                10 * Second, run.RemainingMicroseconds(run.Context.EnteredAt), "until the pump starts again");
            Assert.AreEqual(250, run.ProgressPermille(10 * Second), "a quarter");
            Tick(run, run.Context.Deadline);
            Tick(run, run.Context.Deadline);
            Assert.AreEqual(500, run.ProgressPermille(20 * Second), "half");
        }
    }
}
