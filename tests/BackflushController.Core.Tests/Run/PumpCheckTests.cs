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
