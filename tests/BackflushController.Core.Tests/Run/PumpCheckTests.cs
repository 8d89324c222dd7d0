using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>The check of a doubtful lead belongs to its cycle.</summary>
    [TestClass]
    public class PumpCheckTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void Pressure_that_comes_while_a_check_vents_is_somebody_at_the_machine()
        {
            BackflushRun run = In(RunState.CheckVenting);
            long came = run.Context.EnteredAt + Second;
            AssertFault(Fault.None, run, came, Steady(1500), "comes");

            AssertFault(Fault.PressureIdle, run, came + IdleCheck.IdlePatienceMicroseconds, Steady(1500), "stays");
        }

        [TestMethod]
        public static void A_lead_that_ends_with_a_small_rise_takes_two_seconds()
        {
            BackflushRun run = In(RunState.Energising);
            long began = run.Context.EnteredAt;
            AssertStep(RunState.Energising, run, began + (Second / 2), Moving(500, 31), "not over");
            Assert.AreEqual(began + Second, run.Context.Deadline, "as long as any");
            AssertStep(RunState.Energising, run, began + Second, Moving(500, 31), "a little");
            AssertStep(RunState.Energising, run, began + (2 * Second) - 1, Moving(500, 31), "longer");
            AssertStep(RunState.CheckVenting, run, began + (2 * Second), Moving(500, 31), "still");
        }

        [TestMethod]
        public static void The_cut_off_has_beats_for_a_third_of_a_second_and_two_seconds_to_cut()
        {
            BackflushRun run = In(RunState.RailRising);
            long began = run.Context.EnteredAt;
            SeeCutOff(run, CutOffReading.RailUp);
            AssertStep(RunState.RailRising, run, began + 299999, AtRest(), "beats");
            AssertStep(RunState.RailFalling, run, began + 300000, AtRest(), "is withheld");
            AssertStep(RunState.RailFalling, run, began + 2299999, AtRest(), "may still come");
            AssertFault(Fault.CutOffFails, run, began + 2300000, AtRest(), "never came");
        }

        [TestMethod]
        public static void A_check_is_of_its_cycle_and_progress_waits_for_it()
        {
            BackflushRun run = In(RunState.CheckVenting);
            int before = run.ProgressPermille(run.Context.EnteredAt);
            Assert.AreEqual(before, run.ProgressPermille(run.Context.Deadline), "in the check");
            Assert.AreEqual(WeldCheck.VentMicroseconds, run.RemainingMicroseconds(run.Context.EnteredAt), "remaining");

            Advance(run, RunState.Filling);
            Assert.AreEqual(before, run.ProgressPermille(run.Context.EnteredAt), "after it");
            Assert.AreEqual(1, run.Walk.Cycle, "cycle");
        }

        [TestMethod]
        public static void A_check_that_finds_nothing_counts_as_no_cycle()
        {
            Bench bench = Bench.Rinsing(1);
            bench.Board.Group.PumpIsWelded = true;
            bench.WaitFor(RunState.CheckVenting);
            bench.Board.Group.PumpIsWelded = false;
            bench.WaitFor(RunState.Filling).WaitFor(RunState.Finished).Pass(3 * Second);

            BoxRecord record = bench.Memory();
            Assert.AreEqual(1, record.Sum(BoxRecord.CyclesStarted), "started");
            Assert.AreEqual(1, record.Sum(BoxRecord.CyclesCompleted), "completed");
            Assert.AreEqual(1, record.Counts[BoxRecord.ValveOperations], "valve");
        }
    }
}
