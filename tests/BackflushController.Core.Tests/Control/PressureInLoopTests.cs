using BackflushController.Core.Board;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Interaction;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>How fast the pressure may change by what the box is doing, and what is heard and shown.</summary>
    [TestClass]
    public class PressureInLoopTests
    {
        private const long Second = Bench.Second;
        private const long Tick = Inputs.TickMicroseconds;

        // 4 bar more or less within a tick.
        private const int Jump = 4000;

        [TestMethod]
        public static void In_idle_a_jump_downwards_is_doubted()
        {
            Bench bench = new Bench().SignalAt(9000).Pass(Second).SignalAt(9000 - Jump).Pass(2 * Tick);

            AssertCondition(SensorCondition.Doubtful, bench);
        }

        [TestMethod]
        public static void In_a_closed_group_a_jump_is_doubted()
        {
            Bench bench = Bench.Rinsing(1).WaitFor(RunState.Filling).SignalAt(Jump).Pass(2 * Tick);

            AssertCondition(SensorCondition.Doubtful, bench);
        }

        [TestMethod]
        public static void In_an_open_group_strokes_of_the_pump_are_believed_and_a_jump_is_not()
        {
            Bench bench = Bench.Confirmed(Stage.Flush(1, 5, 5)).WaitFor(RunState.Filling).Plateau(200);
            bench.Board.ScatterCodes = PressureSensor.LargestVentSpread + 1;
            AssertCondition(SensorCondition.Good, bench.Pass(2 * Tick));

            AssertCondition(SensorCondition.Doubtful, bench.SignalAt(Jump).Pass(2 * Tick));
        }

        [TestMethod]
        public static void In_a_closed_group_strokes_of_the_pump_are_doubted()
        {
            Bench bench = Bench.Rinsing(1).WaitFor(RunState.Filling);
            bench.Board.ScatterCodes = PressureSensor.LargestVentSpread + 1;

            AssertCondition(SensorCondition.Doubtful, bench.Pass(2 * Tick));
        }

        [TestMethod]
        public static void In_a_vent_a_jump_downwards_is_believed()
        {
            Bench bench = Bench.Rinsing(1).WaitFor(RunState.Filling);
            bench.VentSpeed(0).WaitFor(RunState.Venting).SignalAt(12000 - Jump).Pass(2 * Tick);

            AssertCondition(SensorCondition.Good, bench);
        }

        [TestMethod]
        public static void In_the_vent_of_a_stop_a_jump_downwards_is_believed()
        {
            Bench bench = Bench.Rinsing(1).WaitFor(RunState.Filling);
            bench.Pass(6 * Second).VentSpeed(0).Button(true).WaitFor(RunState.StopVenting).SignalAt(12000 - Jump);
            bench.Pass(2 * Tick);

            AssertCondition(SensorCondition.Good, bench);
            bench.AssertScreen(typeof(StopScreen), "a stop is no fault");
        }

        [TestMethod]
        public static void A_prompt_beeps_twice_at_once_and_the_end_four_times()
        {
            Bench bench = new Bench(1, Second, 3 * Second).Button(true);
            Assert.AreEqual(2, bench.CountBeeps(5 * Second), "prompt");
            bench.Button(false).Pass(Second).HoldUntil(RunState.Energising);
            Assert.AreEqual(4, bench.CountBeeps(10 * Second), "end");
            bench.AssertState(RunState.Finished, "finished");
        }

        [TestMethod]
        public static void Each_of_the_two_beeps_of_a_prompt_lasts_a_tenth_of_a_second()
        {
            Bench bench = new Bench(1, Second, 3 * Second).Button(true);
            int ticks = 0;
            for (int tick = 0; tick < 100; tick++)
            {
                bench.Turn();
                ticks += bench.Board.Buzzer ? 1 : 0;
            }

            Assert.AreEqual(10, ticks, "ticks");
        }

        [TestMethod]
        public static void The_countdown_of_a_fill_does_not_reach_zero_before_its_end()
        {
            Bench bench = Bench.Rinsing(1).WaitFor(RunState.Filling);
            Assert.AreEqual(10, bench.Status.SecondsLeft, "at its beginning");
            while (bench.State == RunState.Filling)
            {
                Assert.IsTrue(bench.Status.SecondsLeft >= 1, "seconds left " + bench.Status.SecondsLeft);
                bench.Turn();
            }
        }

        [TestMethod]
        public static void Letting_go_of_the_button_after_a_stop_does_not_leave_its_screen()
        {
            Bench bench = new Bench(1, 10 * Second, 10 * Second).StartCycles().Pass(Second / 5).Button(true);
            bench.Pass(Button.LongPressMicroseconds - (2 * Tick)).AssertState(RunState.Stopped, "stopped");
            bench.Button(false).Pass(Second);

            bench.AssertState(RunState.Stopped, "still shown");
        }

        private static void AssertCondition(SensorCondition expected, Bench bench)
        {
            Assert.AreEqual((int)expected, (int)bench.Loop.Controller.Pressure.Reading.Condition, "condition");
        }
    }
}
