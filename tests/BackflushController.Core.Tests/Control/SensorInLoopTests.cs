using BackflushController.Core.Board;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>A sensor that is lost, that is off, or that the box does without.</summary>
    [TestClass]
    public class SensorInLoopTests
    {
        private const long Second = Bench.Second;
        private const long Tick = Inputs.TickMicroseconds;

        // The tick in which the sensor goes has had a sample before.
        private const long LossMicroseconds = (SensorWatch.BadTicks + 2) * Tick;

        [TestMethod]
        public static void Each_loss_of_the_sensor_in_a_fill_stops_the_pump_within_a_quarter_of_a_second()
        {
            AssertStops(Fault.SensorOpen, InFill().Signal(0), LossMicroseconds);
            AssertStops(Fault.SensorShorted, InFill().Signal(FakeBoard.Counts(5000)), LossMicroseconds);
            AssertStops(Fault.SensorImplausible, InFill().Signal(FakeBoard.Counts(365)), LossMicroseconds);

            Bench unsupplied = InFill();
            unsupplied.Board.SupplyCounts = 0;
            AssertStops(Fault.SensorNoSupply, unsupplied, LossMicroseconds);

            Bench silent = InFill();
            silent.Board.SensorRead = false;
            AssertStops(Fault.SensorSilent, silent, LossMicroseconds);
        }

        [TestMethod]
        public static void A_frozen_reading_stops_the_pump_within_a_second()
        {
            Bench bench = InFill().SignalAt(9000);
            bench.Board.Noisy = false;

            AssertStops(Fault.SensorFrozen, bench, Second + (6 * Tick));
        }

        [TestMethod]
        public static void A_sensor_lost_when_ready_refuses_the_start()
        {
            Bench bench = new Bench().Signal(0).Pass(Second).AssertScreen(typeof(ReadyScreen), "no fault by itself");

            bench.LongPress();

            bench.AssertScreen(typeof(FaultScreen), "screen").AssertFault(Fault.SensorOpen, "fault");
            Assert.AreEqual(0, bench.Board.Edges, "outputs");
        }

        [TestMethod]
        public static void A_zero_that_is_off_is_trimmed_at_the_prompt_and_one_that_is_too_high_is_left_alone()
        {
            AssertShownAfterPrompt(0, 350, 3);
            AssertShownAfterPrompt(5, 550, 5);
        }

        [TestMethod]
        public static void A_zero_that_is_too_low_is_refused_at_the_prompt()
        {
            Bench bench = new Bench(1, 10 * Second, 10 * Second).SignalAt(-450).Pass(Second).LongPress().LongPress();

            bench.AssertEndsWith(Fault.SensorImplausible);
            Assert.AreEqual(0, bench.Board.Edges, "outputs");
        }

        [TestMethod]
        public static void A_box_that_works_by_time_runs_a_whole_programme_without_a_sensor()
        {
            Bench bench = ByTime();
            bench.Board.SensorRead = false;
            bench.Signal(0);
            bench.Board.SupplyCounts = 0;

            bench.StartCycles().Pass(101 * Second).AssertState(RunState.AwaitingPerson, "rinse the basket").LongPress();
            bench.Pass(101 * Second);

            bench.AssertState(RunState.Finished, "finished");
            Assert.AreEqual(40, bench.Board.Edges, "four edges a cycle");
        }

        [TestMethod]
        public static void A_box_that_works_by_time_ignores_whatever_the_sensor_says()
        {
            int[] signals =
            {
                0, FakeBoard.Counts(365), FakeBoard.CountsAt(5000), FakeBoard.CountsAt(16800), FakeBoard.Counts(4800),
                FakeBoard.Counts(5000),
            };
            for (int i = 0; i < signals.Length; i++)
            {
                Bench bench = ByTime().Signal(signals[i]);
                bench.Board.Noisy = false;
                bench.StartCycles().Pass(25 * Second);

                bench.AssertFault(Fault.None, "fault with signal " + i);
                Assert.AreEqual(1, bench.Run.Walk.CyclesCompleted, "cycles with signal " + i);
                Assert.IsFalse(bench.Status.PressureKnown, "a pressure is shown with signal " + i);
            }
        }

        [TestMethod]
        public static void A_box_that_works_by_time_vents_for_ten_seconds_after_a_stop()
        {
            Bench bench = ByTime().RunTo(RunState.Filling).ShortPress().AssertState(RunState.StopVenting, "vents");

            bench.Pass(9 * Second).AssertState(RunState.StopVenting, "still vents").Pass(Second);
            bench.AssertState(RunState.Stopped, "stopped");
        }

        private static void AssertShownAfterPrompt(int expectedDecibar, int millibar, int decibarBefore)
        {
            Bench bench = new Bench(1, 10 * Second, 10 * Second).SignalAt(millibar).Pass(2 * Second);
            Assert.AreEqual(decibarBefore, bench.Status.PressureDecibar, "before the prompt at " + millibar);

            bench.StartCycles().Pass(Second / 2).AssertFault(Fault.None, "at " + millibar);

            Assert.AreEqual(expectedDecibar, bench.Status.PressureDecibar, "after the prompt at " + millibar);
            Assert.IsTrue(bench.Board.Valve, "it runs at " + millibar);
        }

        private static Bench ByTime()
        {
            return new Bench(new ControllerSettings { Proof = CycleProof.TimedOnly });
        }

        private static Bench InFill() => Bench.Rinsing(1).WaitFor(RunState.Filling).Pass(3 * Second);

        private static void AssertStops(Fault fault, Bench bench, long within)
        {
            Assert.IsTrue(bench.Board.Pump, "the pump runs before fault " + (int)fault);
            bench.Pass(within);
            Assert.IsFalse(bench.Board.Pump, "the pump still runs after fault " + (int)fault);
            bench.AssertEndsWith(fault);
        }
    }
}
