using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>
    /// When the relays have their supply: a pump whose own relay is welded has none at any other time.
    /// </summary>
    [TestClass]
    public class StuckPumpTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void A_pump_that_does_not_stop_ends_the_heartbeat_until_the_power_is_cut()
        {
            Bench bench = Bench.RinsingAgain(1);
            bench.Board.Group.PumpIsWelded = true;
            while (bench.Run.Fault == Fault.None)
            {
                bench.Turn();
            }

            bench.AssertFault(Fault.PumpStuckOn, "fault").WaitFor(RunState.StopVenting);
            int beats = bench.Board.Beats;
            bench.Board.Group.PumpIsWelded = false;
            bench.Pass(10 * Second).ShortPress().LongPress().Pass(10 * Second);

            Assert.AreEqual(beats, bench.Board.Beats, "beats");
        }

        [TestMethod]
        public static void It_beats_while_pump_or_valve_are_on_and_nowhere_else()
        {
            Bench bench = new Bench(2, 10 * Second, 10 * Second);
            AssertBeats(bench, 0, "ready");
            bench.LongPress().Pass(Second);
            AssertBeats(bench, 0, "at the prompt");
            bench.HoldUntil(RunState.Energising);
            AssertBeats(bench, 100, "in lead and fill");
            bench.WaitFor(RunState.Venting);
            AssertBeats(bench, 0, "in the vent");
            bench.Plateau(0).WaitFor(RunState.Faulted);
            AssertBeats(bench, 0, "with a fault");
        }

        /// <summary>So many beats in two seconds.</summary>
        private static void AssertBeats(Bench bench, int expected, string message)
        {
            int beats = bench.Board.Beats;
            bench.Pass(2 * Second);
            Assert.AreEqual(expected, bench.Board.Beats - beats, message);
        }
    }
}
