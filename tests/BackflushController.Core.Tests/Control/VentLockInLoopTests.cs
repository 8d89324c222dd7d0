using BackflushController.Core.Board;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>A valve that sticks locks the box until it is proved that the group vents.</summary>
    [TestClass]
    public class VentLockInLoopTests
    {
        private const long Second = Bench.Second;
        private const long Tick = Inputs.TickMicroseconds;

        [TestMethod]
        public static void A_valve_that_sticks_is_a_fault_five_seconds_after_its_release_and_a_probe_with_a_look()
        {
            Bench bench = Bench.Rinsing(1).VentSpeed(0).AssertEndsWith(Fault.NoVent);

            long late = bench.Board.Now - bench.Board.EdgeTimes[3]
                - VentCheck.FirstFallMicroseconds - (2 * RunTiming.ValveLeadMicroseconds);
            Assert.IsTrue(late >= 0 && late <= 2 * Tick, "late by " + late + " us");
            Assert.IsTrue(bench.Run.Group.IsVentLocked, "locked");
        }

        [TestMethod]
        public static void A_valve_that_sticks_half_way_is_a_fault()
        {
            Bench bench = Bench.Rinsing(1).WaitFor(RunState.Venting);
            while (bench.Board.Group.Millibar > 3000)
            {
                bench.Turn();
            }

            bench.VentSpeed(0).AssertEndsWith(Fault.NoVent);

            Assert.IsTrue(bench.Board.Now - bench.Board.EdgeTimes[3] < 5 * Second, "found by its standing pressure");
            Assert.IsTrue(bench.Run.Group.IsVentLocked, "locked");
        }

        [TestMethod]
        public static void A_valve_that_sticks_after_another_fault_ends_after_half_a_minute_of_venting()
        {
            Bench bench = Bench.Rinsing(1).Plateau(16800).VentSpeed(0).WaitFor(RunState.StopVenting);
            long since = bench.Board.Now;

            bench.WaitFor(RunState.Faulted);

            long took = bench.Board.Now - since;
            Assert.IsTrue(took > 29 * Second && took < 31 * Second, "vented for " + took + " us");
            bench.AssertFault(Fault.OverPressure, "first cause");
            Assert.IsTrue(bench.Run.Group.IsVentLocked, "locked");
        }

        [TestMethod]
        public static void The_valve_proof_lifts_the_lock()
        {
            Bench bench = LockedInService().GoTo(TextId.ValveProof).RunTo(RunState.Finished).ShortPress();

            Assert.IsFalse(bench.Run.Group.IsVentLocked, "lock");
            bench.GoTo(TextId.SinglePulse).RunTo(RunState.Finished);
        }

        [TestMethod]
        public static void A_valve_proof_that_is_stopped_lifts_nothing()
        {
            Bench bench = LockedInService();

            bench.GoTo(TextId.ValveProof).StartCycles().Pass(15 * Second).ShortPress().WaitFor(RunState.Stopped);

            Assert.IsTrue(bench.Run.Group.IsVentLocked, "lock");
        }

        [TestMethod]
        public static void The_lock_leaves_the_open_flush()
        {
            Bench bench = Bench.WithRecord(new BoxRecord { VentLock = true });
            while (bench.Status.Programme.Name != TextId.OpenFlush)
            {
                bench.ShortPress();
            }

            bench.Plateau(200).RunTo(RunState.Finished);
        }

        [TestMethod]
        public static void With_detergent_inside_the_way_out_is_shown_and_no_press_leads_into_a_refusal()
        {
            Bench bench = Bench.WithRecord(new BoxRecord { VentLock = true, DetergentLatch = true });

            bench.LongPress().AssertScreen(typeof(RinseRequiredScreen), "long").AssertFault(Fault.None, "not refused");
            bench.ShortPress().AssertScreen(typeof(RinseRequiredScreen), "short");
        }

        [TestMethod]
        public static void After_the_valve_proof_the_rinse_of_the_detergent_is_offered_again()
        {
            Bench bench = Bench.InService(
                FakeBoard.WithRecord(new BoxRecord { VentLock = true, DetergentLatch = true }));
            bench.GoTo(TextId.ValveProof).RunTo(RunState.Finished).ShortPress();

            bench.GoTo(TextId.LeaveService).LongPress().AssertScreen(typeof(RinseRequiredScreen), "left");
            bench.LongPress().AssertState(RunState.AwaitingPerson, "rinses");
        }

        private static Bench LockedInService()
        {
            Bench bench = Bench.InService(new ControllerSettings()).VentSpeed(0).StartCycles();
            bench.AssertEndsWith(Fault.NoVent).VentSpeed(40000).Pass(Second).ShortPress();
            Assert.IsTrue(bench.Run.Group.IsVentLocked, "locked");
            return bench;
        }
    }
}
