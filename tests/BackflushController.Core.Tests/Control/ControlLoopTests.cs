using BackflushController.Core.Board;
using BackflushController.Core.Control;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class ControlLoopTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void Every_edge_comes_within_one_reading_of_the_clock_when_it_is_due()
        {
            Bench bench = new Bench(3, 10 * Second, 10 * Second).RunTo(RunState.Finished);

            AssertEdges(bench, 3, 10 * Second, 10 * Second);
        }

        [TestMethod]
        public static void Deadlines_off_the_tick_grid_are_kept_as_exactly()
        {
            Bench bench = new Bench(4, 3333333, 4777777).RunTo(RunState.Finished);

            AssertEdges(bench, 4, 3333333, 4777777);
        }

        [TestMethod]
        public static void The_error_does_not_grow_over_a_hundred_cycles()
        {
            Bench bench = new Bench(100, 1000000, 3000001);

            bench.StartCycles().Pass(405 * Second).AssertState(RunState.Finished, "finished");

            AssertEdges(bench, 100, 1000000, 3000001);
        }

        [TestMethod]
        public static void The_loop_beats_once_a_tick()
        {
            Bench bench = new Bench();
            int before = bench.Board.Beats;

            bench.Pass(2 * Second);

            Assert.AreEqual(100, bench.Board.Beats - before, "beats in two seconds");
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
                Bench bench = new Bench(1, Second, 3 * Second).StartCycles().Pass(tick * TickTiming.TickMicroseconds);
                RunState pressedIn = bench.State;

                bench.Button(true).Pass(4 * TickTiming.TickMicroseconds);

                Assert.IsFalse(bench.Board.Pump, "pump after a press in tick " + tick);
                bench.Button(false).Pass(Second).AssertState(RunState.Stopped, "pressed in state " + (int)pressedIn);
                Assert.IsFalse(bench.Board.Valve, "valve");
                Assert.IsFalse(bench.Board.PumpRanWithoutValve, "pump without valve");
            }
        }

        [TestMethod]
        public static void A_whole_detergent_backflush_by_the_button()
        {
            Bench bench = new Bench();

            bench.LongPress().AssertState(RunState.AwaitingPerson, "dose detergent").Pass(300 * Second);
            bench.AssertState(RunState.AwaitingPerson, "still waits");

            bench.LongPress().Pass(101 * Second).AssertState(RunState.AwaitingPerson, "rinse basket");

            bench.LongPress().Pass(101 * Second).AssertState(RunState.Finished, "finished");
            Assert.AreEqual(40, bench.Board.Edges, "four edges a cycle");
            Assert.IsFalse(bench.Board.PumpRanWithoutValve, "pump without valve");
            Assert.AreEqual(0, bench.Loop.Schedule.LateTicks, "late ticks");
        }

        [TestMethod]
        public static void The_record_is_written_before_the_first_fill_and_at_the_end_and_read_again_at_power_up()
        {
            Bench bench = new Bench(2, Second, 3 * Second).RunTo(RunState.Filling);
            Assert.AreEqual(1, bench.Board.SlotWrites, "before the pump");
            bench.WaitFor(RunState.Finished).Pass(2 * Second);
            Assert.AreEqual(2, bench.Board.SlotWrites, "writes");
            Assert.IsFalse(bench.Board.WroteWithPumpOn, "written with the pump on");

            ControllerSettings settings = new ControllerSettings();
            ControlLoop rebooted = new ControlLoop(
                bench.Board, SettingsOutcome.Of(settings), Run.ProgrammeCatalogue.ForPeople(settings));
            Assert.AreEqual(2, BoxRecord.Sum(rebooted.Controller.Status.Record.CyclesCompleted), "after a reboot");
        }

        [TestMethod]
        public static void A_stopped_run_counts_its_whole_cycles_and_writes_them()
        {
            Bench bench = new Bench(3, Second, 3 * Second).StartCycles().Pass(5 * Second).ShortPress().Pass(2 * Second);

            bench.AssertState(RunState.Stopped, "stopped");
            Assert.AreEqual(1, BoxRecord.Sum(bench.Status.Record.CyclesCompleted), "cycles");
            Assert.AreEqual(2, bench.Board.SlotWrites, "writes");
        }

        private static void AssertEdges(Bench bench, int cycles, long fill, long release)
        {
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
    }
}
