using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Service;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>A pump that was named as welded stays so until a technician's valve proof.</summary>
    [TestClass]
    public class PumpLockInLoopTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void It_is_in_the_memory_before_the_group_has_vented()
        {
            Bench bench = Bench.RinsingAgain(1).VentSpeed(4000);
            bench.Board.Group.PumpIsWelded = true;
            bench.WaitFor(RunState.StopVenting).Turn().AssertFault(Fault.PumpStuckOn, "fault");

            Assert.IsTrue(bench.Memory().PumpLock, "in the memory");
            bench.AssertState(RunState.StopVenting, "still vents");
        }

        [TestMethod]
        public static void After_a_power_cut_it_is_shown_and_nothing_starts_or_beats()
        {
            Bench bench = Bench.Replugged(Welded()).ShortPress().LongPress().Pass(Second).ShortPress();

            bench.AssertState(RunState.Faulted, "state").AssertFault(Fault.PumpStuckOn, "fault");
            Assert.AreEqual(0, bench.Board.Beats + bench.Board.Edges, "beats and edges");
        }

        [TestMethod]
        public static void A_crash_does_not_lift_it()
        {
            Bench.WithRecord(new BoxRecord { Counts = { [BoxRecord.CrashesInARow] = 1 }, PumpLock = true }).ShortPress()
                .AssertState(RunState.Faulted, "state").AssertFault(Fault.PumpStuckOn, "fault");
        }

        [TestMethod]
        public static void The_service_menu_starts_nothing_but_the_valve_proof_and_its_heartbeat_page_does_not_beat()
        {
            Bench bench = LockedInService().LongPress().AssertFault(Fault.RecipeRefused, "single pulse").ShortPress();
            bench.GoTo(TextId.HeartbeatTest).LongPress().Pass(2 * Second);

            Assert.AreEqual(0, bench.Board.Beats + bench.Board.Edges, "beats and edges");
        }

        [TestMethod]
        public static void Who_leaves_the_service_menu_is_told_of_it_again()
        {
            Bench bench = LockedInService();
            bench.GoTo(TextId.LeaveService).LongPress().AssertFault(Fault.PumpStuckOn, "fault");
        }

        [TestMethod]
        public static void A_valve_proof_that_ran_through_lifts_it()
        {
            Bench bench = LockedInService().GoTo(TextId.ValveProof).RunTo(RunState.Finished).Pass(3 * Second);

            Assert.IsFalse(bench.Memory().PumpLock, "lock");
            Bench.Replugged(bench).AssertState(RunState.Ready, "ready again");
        }

        [TestMethod]
        public static void A_valve_proof_that_is_stopped_or_finds_it_again_lifts_nothing()
        {
            Bench stopped = LockedInService();
            stopped.GoTo(TextId.ValveProof).StartCycles().Pass(15 * Second).ShortPress().WaitFor(RunState.Stopped);
            Assert.IsTrue(stopped.Run.Group.IsPumpLocked, "stopped");

            Bench welded = LockedInService();
            welded.Board.Group.PumpIsWelded = true;
            welded.GoTo(TextId.ValveProof).StartCycles().WaitFor(RunState.Faulted)
                .AssertFault(Fault.PumpStuckOn, "found again");
            Assert.IsTrue(welded.Run.Group.IsPumpLocked, "found again");
        }

        private static Bench LockedInService()
        {
            Bench bench = Bench.InService(FakeBoard.WithRecord(new BoxRecord { PumpLock = true }));
            return bench.AssertScreen(typeof(ServiceMenu), "menu");
        }

        private static Bench Welded()
        {
            Bench bench = Bench.RinsingAgain(1);
            bench.Board.Group.PumpIsWelded = true;
            return bench.AssertEndsWith(Fault.PumpStuckOn);
        }
    }
}
