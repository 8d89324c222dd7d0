using BackflushController.Core.Board;
using BackflushController.Core.Run;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class ControlLoopTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        [DataRow(3, 10000000, 10000000)]
        [DataRow(4, 3333333, 4777777)]
        [DataRow(100, 1000000, 3000001)]
        public static void Every_edge_comes_within_one_reading_of_the_clock_when_it_is_due(
            int cycles, int fill, int release)
        {
            Bench bench = new Bench(cycles, fill, release).StartCycles();
            bench.Pass((cycles * (fill + release)) + (5 * Second)).AssertState(RunState.Finished, "finished");
            FakeBoard board = bench.Board;
            Assert.AreEqual(cycles * CycleEdges.PerCycle, board.Edges, "edges");
            CycleEdges plan = new CycleEdges(fill, release);
            for (int i = 0; i < board.Edges; i++)
            {
                long error = board.EdgeTimes[i] - board.EdgeTimes[0] - plan.Due(i);
                Assert.IsTrue(error < 100 && error > -100, "edge " + i + " is off by " + error);
                Assert.AreEqual(i % 4 == 1 || i % 4 == 2, board.EdgeIsPump[i], "pump or valve at edge " + i);
                Assert.AreEqual(i % 4 < 2, board.EdgeIsOn[i], "on or off at edge " + i);
            }
        }

        [TestMethod]
        public static void A_loop_blocked_for_a_second_keeps_the_order_and_the_lag()
        {
            Bench bench = new Bench(1, 10 * Second, 10 * Second).RunTo(RunState.Filling);
            bench.Pass((9 * Second) + (Second / 2));

            bench.Board.Now += Second;
            bench.WaitFor(RunState.Finished);

            FakeBoard board = bench.Board;
            Assert.AreEqual(4, board.Edges, "edges");
            Assert.IsTrue(board.EdgeIsPump[2], "pump off comes third");
            long lag = board.EdgeTimes[3] - board.EdgeTimes[2];
            Assert.IsTrue(lag >= RunTiming.ValveLagMicroseconds - 500, "lag " + lag);
            Assert.AreEqual(1, bench.Loop.Schedule.LateTicks, "late ticks");
        }

        [TestMethod]
        public static void A_press_at_any_tick_of_a_cycle_stops_the_pump_at_once()
        {
            for (int tick = 0; tick < 190; tick++)
            {
                Bench bench = new Bench(1, Second, 3 * Second).StartCycles().Pass(tick * Inputs.TickMicroseconds);
                RunState pressedIn = bench.State;

                bench.Button(true).Pass(4 * Inputs.TickMicroseconds);

                Assert.IsFalse(bench.Board.Pump, "pump after a press in tick " + tick);
                bench.Button(false).Pass(Second).AssertState(RunState.Stopped, "pressed in state " + (int)pressedIn);
                Assert.IsFalse(bench.Board.Valve, "valve after a press in tick " + tick);
                Assert.IsFalse(bench.Board.PumpRanWithoutValve, "pump without valve in tick " + tick);
            }
        }
    }
}
