using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>The heartbeat after a pump did not stop: the enable relay is what is left to stop it.</summary>
    [TestClass]
    public class StuckPumpTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void A_pump_that_does_not_stop_ends_the_heartbeat_until_the_power_is_cut()
        {
            Bench bench = new Bench(1, 10 * Second, 10 * Second);
            bench.Board.Group.PumpIsWelded = true;
            bench.StartCycles();
            while (bench.Run.Fault == Fault.None)
            {
                bench.Turn();
            }

            bench.AssertFault(Fault.PumpStuckOn, "fault");
            int beats = bench.Board.Beats;
            bench.Board.Group.PumpIsWelded = false;
            bench.Pass(10 * Second).ShortPress().LongPress().Pass(10 * Second);

            Assert.AreEqual(beats, bench.Board.Beats, "beats");
        }

        [TestMethod]
        public static void A_run_and_any_other_fault_leave_the_heartbeat()
        {
            Bench bench = new Bench(1, 10 * Second, 10 * Second).Plateau(0).StartCycles();
            int beats = bench.Board.Beats;
            bench.Pass(2 * Second);
            Assert.AreEqual(beats + 100, bench.Board.Beats, "in a run");

            bench.WaitFor(RunState.Faulted).Pass(Second);
            beats = bench.Board.Beats;
            bench.Pass(2 * Second);
            Assert.AreEqual(beats + 100, bench.Board.Beats, "in a fault");
        }
    }
}
