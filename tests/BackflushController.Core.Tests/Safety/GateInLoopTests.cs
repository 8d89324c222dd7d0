using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using BackflushController.Core.Safety;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>Gate, supervisor and heartbeat as the loop uses them.</summary>
    [TestClass]
    public class GateInLoopTests
    {
        private const long Second = Bench.Second;
        private const long Tick = Inputs.TickMicroseconds;

        [TestMethod]
        public static void When_nobody_renews_after_any_tick_of_a_run_the_pump_goes_off()
        {
            for (int tick = 0; tick < 210; tick++)
            {
                Bench bench = new Bench(1, Second, 3 * Second).StartCycles().Pass(tick * Tick);

                AssertOffUnrenewed(bench, "tick " + tick);
            }
        }

        [TestMethod]
        [DataRow((int)GateTrip.LeaseLost, (int)Fault.OutputLeaseLost)]
        [DataRow((int)GateTrip.OutOfOrder, (int)Fault.OutputOrder)]
        [DataRow((int)GateTrip.FillTooLong, (int)Fault.FillTooLong)]
        [DataRow((int)GateTrip.RunTooLong, (int)Fault.RunTooLong)]
        [DataRow((int)GateTrip.PumpTooHot, (int)Fault.PumpTooHot)]
        [DataRow((int)GateTrip.LoopOverruns, (int)Fault.LoopOverruns)]
        public static void A_trip_ends_the_run_and_is_heard_at_once_and_is_the_fault_that_is_shown(int trip, int fault)
        {
            Bench bench = Filling();
            bench.Loop.Gate.Cut((GateTrip)trip);
            bench.Turn().AssertFault((Fault)fault, "found");
            Assert.IsFalse(bench.Board.Pump, "pump in the same tick");
            Assert.IsTrue(bench.Board.Buzzer, "buzzer in the same tick");
            bench.AssertEndsWith((Fault)fault);
        }

        [TestMethod]
        public static void The_fault_that_came_first_stays_when_the_gate_trips_too()
        {
            Bench bench = Filling();
            bench.Board.SensorRead = false;
            while (bench.Run.Fault == Fault.None)
            {
                bench.Turn();
            }

            bench.Loop.Gate.Cut(GateTrip.LeaseLost);
            bench.Pass(Second);

            bench.AssertFault(Fault.SensorSilent, "fault");
        }

        [TestMethod]
        public static void A_trip_is_reset_when_the_person_is_back_at_the_beginning()
        {
            Bench bench = Filling();
            bench.Loop.Gate.Cut(GateTrip.LeaseLost);
            bench.WaitFor(RunState.Faulted).Pass(Second);
            Assert.AreEqual((int)GateTrip.LeaseLost, (int)bench.Loop.Gate.Trip, "kept until then");

            bench.ShortPress().AssertState(RunState.Ready, "ready");
            Assert.AreEqual((int)GateTrip.None, (int)bench.Loop.Gate.Trip, "trip");

            bench.RunTo(RunState.Filling);
            Assert.IsTrue(bench.Board.Pump, "pump");
        }

        [TestMethod]
        public static void A_press_does_not_start_anything_while_the_gate_is_tripped()
        {
            Bench bench = Filling();
            bench.Loop.Gate.Cut(GateTrip.LeaseLost);
            bench.WaitFor(RunState.Faulted);

            bench.LongPress().LongPress();

            bench.AssertState(RunState.Faulted, "state");
        }

        [TestMethod]
        public static void A_loop_that_is_blocked_for_a_second_goes_on_with_its_run()
        {
            Bench bench = Filling();

            bench.Board.Now += Second;
            bench.Turn();

            Assert.AreEqual((int)GateTrip.None, (int)bench.Loop.Gate.Trip, "trip");
            bench.AssertState(RunState.Filling, "state");
        }

        [TestMethod]
        public static void A_loop_that_is_blocked_for_longer_ends_its_run_in_the_first_tick_that_comes()
        {
            Bench bench = Filling();
            int beats = bench.Board.Beats;

            bench.Board.Now += 2 * Second;
            bench.Turn();

            Assert.IsFalse(bench.Board.Pump, "pump");
            Assert.AreEqual(beats, bench.Board.Beats, "beats");
            bench.AssertFault(Fault.LoopOverruns, "fault");
        }

        [TestMethod]
        public static void A_loop_that_stays_slow_ends_its_run()
        {
            Bench bench = Filling();

            bench.Board.SampleMicroseconds = Tick;
            bench.Pass(Second);

            Assert.IsFalse(bench.Board.Pump, "pump");
            bench.AssertFault(Fault.LoopOverruns, "fault");
        }

        [TestMethod]
        public static void A_slow_loop_is_a_fault_of_an_idle_box_too()
        {
            Bench bench = new Bench();

            bench.Board.Now += 2 * Second;
            bench.Turn();

            bench.AssertState(RunState.Faulted, "state").AssertFault(Fault.LoopOverruns, "fault");
        }

        [TestMethod]
        public static void A_silent_panel_is_not_asked_again_in_a_fill()
        {
            Bench bench = new Bench(1, 25 * Second, 10 * Second);
            bench.Board.PanelAnswers = false;
            bench.RunTo(RunState.Filling);
            int refusals = bench.Board.PanelRefusals;

            bench.Pass(24 * Second);
            Assert.AreEqual(refusals, bench.Board.PanelRefusals, "in the fill");

            bench.Pass(2 * Second);
            Assert.AreEqual(refusals + 1, bench.Board.PanelRefusals, "after it");
        }

        [TestMethod]
        public static void The_service_programmes_keep_to_the_limits_of_the_machine()
        {
            ControllerSettings settings = new ControllerSettings
            {
                FillLimitMicroseconds = SettingsRules.LeastFillLimitMicroseconds,
                RunLimitMicroseconds = SettingsRules.LeastRunLimitMicroseconds,
            };
            AssertAllowed(ProgrammeCatalogue.TeachIn(settings), settings);
            AssertAllowed(ProgrammeCatalogue.ValveProof(settings), settings);
            AssertAllowed(ProgrammeCatalogue.LeakTest(settings), settings);
            settings.FillLimitMicroseconds = SettingsRules.LongestFillMicroseconds;
            AssertAllowed(ProgrammeCatalogue.TeachIn(settings), settings);
        }

        [TestMethod]
        public static void Usual_limits_leave_the_service_programmes_as_they_are()
        {
            ControllerSettings settings = new ControllerSettings();
            Assert.AreEqual(20 * Second, ProgrammeCatalogue.TeachIn(settings).Stages[1].FillMicroseconds, "teach-in");
            Assert.AreEqual(10 * Second, ProgrammeCatalogue.LeakTest(settings).Stages[1].FillMicroseconds, "leak test");
        }

        private static Bench Filling()
        {
            Bench bench = new Bench(1, 10 * Second, 10 * Second).RunTo(RunState.Filling).Pass(Second);
            Assert.IsTrue(bench.Board.Pump, "pump on");
            return bench;
        }

        private static void AssertAllowed(Programme programme, ControllerSettings settings)
        {
            Refusal refusal = MachineRules.Check(programme, settings);
            Assert.IsTrue(refusal == null, RefusalText.Of(refusal));
        }

        /// <summary>The gate goes on at its ticks, and no programme asks it for anything any more.</summary>
        private static void AssertOffUnrenewed(Bench bench, string when)
        {
            FakeBoard board = bench.Board;
            bool valve = board.Valve;
            long renewed = board.Now;
            long pumpOff = renewed;
            while (board.Now < renewed + Second)
            {
                board.Now += Tick;
                bench.Loop.Gate.Decide(board.Now);
                bench.Loop.Gate.Actuate();
                pumpOff = board.Pump ? board.Now : pumpOff;
            }

            Assert.IsTrue(pumpOff - renewed <= OutputGate.LeaseMicroseconds, "pump off in time after " + when);
            Assert.IsFalse(board.Pump, "pump after " + when);
            Assert.IsFalse(board.Valve, "valve after " + when);
            Assert.IsFalse(board.PumpRanWithoutValve, "pump without valve after " + when);
            GateTrip trip = valve ? GateTrip.LeaseLost : GateTrip.None;
            Assert.AreEqual((int)trip, (int)bench.Loop.Gate.Trip, "trip after " + when);
        }
    }
}
