using BackflushController.Core.Board;
using BackflushController.Core.Display;
using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Service;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>Machines with something wrong, and what a person sees and hears of it.</summary>
    [TestClass]
    public class FaultOnBenchTests
    {
        private const long Second = Bench.Second;
        private const long Tick = TickTiming.TickMicroseconds;

        // The tick in which the sensor goes has had a look before.
        private const long LossMicroseconds = (Sensing.SensorWatch.BadTicks + 2) * Tick;

        [TestMethod]
        public static void A_healthy_machine_has_no_fault()
        {
            Bench bench = Rinsing(2);

            Assert.IsTrue(bench.PassUntil(RunState.Finished), "finished");

            Assert.AreEqual((int)Fault.None, (int)bench.Status.Fault, "fault");
            Assert.AreEqual(2, bench.Status.Proof.Cycles, "proved cycles");
        }

        [TestMethod]
        public static void Without_a_blind_basket_the_pump_stops_after_six_seconds()
        {
            Bench bench = Rinsing(1);
            bench.Board.Group.PlateauMillibar = 150;

            AssertFaults(bench, Fault.NoBlindBasket);

            long on = bench.Board.EdgeTimes[2] - bench.Board.EdgeTimes[1];
            long late = on - FillCheck.NoPressureMicroseconds;
            Assert.IsTrue(late >= 0 && late <= 2 * Tick, "pump on for " + on + " us");
        }

        [TestMethod]
        public static void Without_water_there_is_no_pressure()
        {
            Bench bench = Rinsing(1);
            bench.Board.Group.PlateauMillibar = 0;

            AssertFaults(bench, Fault.NoPressure);
        }

        [TestMethod]
        public static void A_leaking_gasket_shows_as_a_low_plateau()
        {
            Bench bench = Rinsing(1);
            bench.Board.Group.PlateauMillibar = 6000;

            AssertFaults(bench, Fault.LowPlateau);
        }

        [TestMethod]
        public static void A_tired_pump_shows_as_a_slow_rise_in_the_second_cycle()
        {
            Bench bench = Rinsing(2);
            bench.Board.Group.RiseMillibarPerSecond = 600;

            AssertFaults(bench, Fault.SlowRise);

            Assert.AreEqual(1, bench.Status.CyclesOfRun, "cycles before it");
        }

        [TestMethod]
        public static void An_over_pressure_valve_that_does_not_open_stops_the_pump()
        {
            Bench bench = Rinsing(1);
            bench.Board.Group.PlateauMillibar = 16800;

            AssertFaults(bench, Fault.OverPressure);

            Assert.IsTrue(bench.Board.EdgeTimes[2] - bench.Board.EdgeTimes[1] < 6 * Second, "at once");
        }

        [TestMethod]
        public static void A_stall_that_is_never_reached_is_told()
        {
            Bench bench = Confirmed(Stage.Water(TextId.WaterCycles, 1, 20 * Second, 10 * Second, FillEnd.Stall));
            bench.Board.Group.RiseMillibarPerSecond = 700;
            bench.Board.Group.PlateauMillibar = 15000;

            AssertFaults(bench, Fault.StallNotReached);
        }

        [TestMethod]
        public static void A_welded_relay_is_found_before_the_first_fill()
        {
            Bench bench = Rinsing(1);
            bench.Board.Group.PumpIsWelded = true;

            AssertFaults(bench, Fault.PumpStuckOn);

            Assert.AreEqual(2, bench.Board.Edges, "the valve alone was switched");
        }

        [TestMethod]
        public static void A_weak_pump_on_a_welded_relay_is_found_at_the_end_of_the_lead()
        {
            Bench bench = Rinsing(1);
            bench.Board.Group.PumpIsWelded = true;
            bench.Board.Group.RiseMillibarPerSecond = 200;

            AssertFaults(bench, Fault.PumpStuckOn);

            Assert.AreEqual(2, bench.Board.Edges, "the valve alone was switched");
        }

        [TestMethod]
        public static void A_basket_in_an_open_flush_is_found()
        {
            Bench bench = Confirmed(Stage.Flush(4, 5 * Second, 5 * Second));

            AssertFaults(bench, Fault.GroupClosed);
        }

        [TestMethod]
        public static void A_clogged_screen_in_an_open_flush_is_advised_of()
        {
            Bench bench = Confirmed(Stage.Flush(2, 5 * Second, 5 * Second));
            bench.Board.Group.PlateauMillibar = 2000;

            Assert.IsTrue(bench.PassUntil(RunState.Finished), "finished");

            Assert.AreEqual((int)Sensing.Advice.ScreenClogged, (int)bench.Status.Proof.Advice, "advice");
        }

        [TestMethod]
        public static void Somebody_who_makes_coffee_at_a_prompt_ends_the_run()
        {
            Bench bench = new Bench();
            bench.LongPress();
            bench.Board.SignalCounts = Millibar(9000);

            bench.Pass(Second);

            Assert.AreEqual((int)Fault.PressureIdle, (int)bench.Status.Fault, "fault");
            bench.Board.SignalCounts = FakeBoard.FromGroup;
            Assert.IsTrue(bench.PassUntil(RunState.Faulted), "faulted");
            Assert.IsFalse(bench.Run.VentLocked, "not locked");
        }

        [TestMethod]
        public static void A_shot_between_runs_is_no_fault()
        {
            Bench bench = new Bench();
            bench.Board.SignalCounts = Millibar(9000);

            bench.Pass(60 * Second);

            Assert.AreEqual((int)ScreenId.Ready, (int)bench.Status.Screen, "screen");
        }

        [TestMethod]
        public static void Nothing_starts_during_a_shot()
        {
            Bench bench = new Bench();
            bench.Board.SignalCounts = Millibar(9000);
            bench.Pass(Second);

            bench.LongPress();

            Assert.AreEqual((int)Fault.PressureIdle, (int)bench.Status.Fault, "fault");
            Assert.AreEqual(0, bench.Board.Edges, "outputs");
        }

        [TestMethod]
        public static void Each_loss_of_the_sensor_in_a_fill_stops_the_pump_within_a_quarter_of_a_second()
        {
            int[] signals = { 0, FakeBoard.Counts(5000), FakeBoard.Counts(365) };
            Fault[] faults = { Fault.SensorOpen, Fault.SensorShorted, Fault.SensorImplausible };
            for (int i = 0; i < signals.Length; i++)
            {
                Bench bench = InFill();
                bench.Board.SignalCounts = signals[i];
                AssertPumpStops(bench, LossMicroseconds);
                AssertFaults(bench, faults[i]);
            }
        }

        [TestMethod]
        public static void A_sensor_without_supply_stops_the_pump_within_a_quarter_of_a_second()
        {
            Bench bench = InFill();
            bench.Board.SupplyCounts = 0;

            AssertPumpStops(bench, LossMicroseconds);
            AssertFaults(bench, Fault.SensorNoSupply);
        }

        [TestMethod]
        public static void A_silent_converter_stops_the_pump_within_a_quarter_of_a_second()
        {
            Bench bench = InFill();
            bench.Board.SensorRead = false;

            AssertPumpStops(bench, LossMicroseconds);
            AssertFaults(bench, Fault.SensorSilent);
        }

        [TestMethod]
        public static void A_frozen_reading_stops_the_pump_within_a_second()
        {
            Bench bench = InFill();
            bench.Board.SignalCounts = Millibar(9000);
            bench.Board.Noisy = false;

            AssertPumpStops(bench, Second + (6 * Tick));
            AssertFaults(bench, Fault.SensorFrozen);
        }

        [TestMethod]
        public static void A_sensor_lost_when_ready_refuses_the_start()
        {
            Bench bench = new Bench();
            bench.Board.SignalCounts = 0;
            bench.Pass(Second);
            Assert.AreEqual((int)ScreenId.Ready, (int)bench.Status.Screen, "no fault by itself");

            bench.LongPress();

            Assert.AreEqual((int)ScreenId.Fault, (int)bench.Status.Screen, "screen");
            Assert.AreEqual((int)Fault.SensorOpen, (int)bench.Status.Fault, "fault");
            Assert.AreEqual(0, bench.Board.Edges, "outputs");
        }

        [TestMethod]
        public static void A_zero_that_is_off_is_trimmed_at_the_prompt()
        {
            Bench bench = new Bench(1, 10 * Second, 10 * Second);
            bench.Board.SignalCounts = Millibar(350);
            bench.Pass(2 * Second);
            Assert.AreEqual(3, bench.Status.PressureDecibar, "before");

            bench.StartCycles();
            bench.Pass(Second / 2);

            Assert.AreEqual(0, bench.Status.PressureDecibar, "after");
        }

        [TestMethod]
        public static void A_zero_that_is_too_high_is_left_alone()
        {
            Bench bench = new Bench(1, 10 * Second, 10 * Second);
            bench.Board.SignalCounts = Millibar(550);
            bench.Pass(2 * Second);

            bench.StartCycles();
            bench.Pass(Second / 2);

            Assert.AreEqual(5, bench.Status.PressureDecibar, "not trimmed");
            Assert.AreEqual((int)Fault.None, (int)bench.Status.Fault, "fault");
            Assert.IsTrue(bench.Board.Valve, "it runs");
        }

        [TestMethod]
        public static void A_zero_that_is_too_low_is_refused_at_the_prompt()
        {
            Bench bench = new Bench(1, 10 * Second, 10 * Second);
            bench.Board.SignalCounts = Millibar(-450);
            bench.Pass(Second);

            bench.LongPress();
            bench.LongPress();

            AssertFaults(bench, Fault.SensorImplausible);
            Assert.AreEqual(0, bench.Board.Edges, "outputs");
        }

        [TestMethod]
        public static void A_valve_that_sticks_locks_and_says_so_at_the_next_start()
        {
            Bench bench = Rinsing(1);
            bench.Board.Group.FallMillibarPerSecond = 0;
            AssertFaults(bench, Fault.NoVent);
            bench.Board.Group.FallMillibarPerSecond = 40000;
            bench.Pass(10 * Second);
            bench.ShortPress();

            bench.LongPress();

            Assert.AreEqual((int)Fault.VentLocked, (int)bench.Status.Fault, "at the next start");
        }

        [TestMethod]
        public static void A_valve_that_sticks_is_a_fault_five_seconds_after_its_release()
        {
            Bench bench = Rinsing(1);
            bench.Board.Group.FallMillibarPerSecond = 0;

            AssertFaults(bench, Fault.NoVent);

            long late = bench.Board.Now - bench.Board.EdgeTimes[3] - VentCheck.FirstFallMicroseconds;
            Assert.IsTrue(late >= 0 && late <= 2 * Tick, "late by " + late + " us");
            Assert.IsTrue(bench.Run.VentLocked, "locked");
        }

        [TestMethod]
        public static void A_valve_that_sticks_half_way_is_a_fault()
        {
            Bench bench = Rinsing(1);
            Assert.IsTrue(bench.PassUntil(RunState.Venting), "vents");
            while (bench.Board.Group.Millibar > 3000)
            {
                bench.Turn();
            }

            bench.Board.Group.FallMillibarPerSecond = 0;
            AssertFaults(bench, Fault.NoVent);

            Assert.IsTrue(bench.Board.Now - bench.Board.EdgeTimes[3] < 5 * Second, "told by its standing pressure");
            Assert.IsTrue(bench.Run.VentLocked, "locked");
        }

        [TestMethod]
        public static void A_valve_that_sticks_behind_another_fault_ends_after_half_a_minute_of_venting()
        {
            Bench bench = OverPressuredBehindAStuckValve();
            long since = bench.Board.Now;

            Assert.IsTrue(bench.PassUntil(RunState.Faulted), "faulted");

            long took = bench.Board.Now - since;
            Assert.IsTrue(took > 29 * Second && took < 31 * Second, "vented for " + took + " us");
            Assert.AreEqual((int)Fault.OverPressure, (int)bench.Status.Fault, "first cause");
            Assert.IsTrue(bench.Run.VentLocked, "locked");
        }

        [TestMethod]
        public static void The_valve_proof_lifts_the_lock()
        {
            Bench bench = LockedInService();

            bench.GoTo(ServiceItem.ValveProof);
            bench.StartCycles();
            Assert.IsTrue(bench.PassUntil(RunState.Finished), "proof");
            bench.ShortPress();

            Assert.IsFalse(bench.Run.VentLocked, "lock");
            bench.GoTo(ServiceItem.SinglePulse);
            bench.StartCycles();
            Assert.IsTrue(bench.PassUntil(RunState.Finished), "backflushes again");
        }

        [TestMethod]
        public static void A_valve_proof_that_is_stopped_lifts_nothing()
        {
            Bench bench = LockedInService();

            bench.GoTo(ServiceItem.ValveProof);
            bench.StartCycles();
            bench.Pass(15 * Second);
            bench.ShortPress();
            Assert.IsTrue(bench.PassUntil(RunState.Stopped), "stopped");

            Assert.IsTrue(bench.Run.VentLocked, "lock");
        }

        [TestMethod]
        public static void The_lock_leaves_the_open_flush()
        {
            Bench bench = Bench.WithRecord(new BoxRecord { VentLock = true });
            while (bench.Status.Programme.Name != TextId.OpenFlush)
            {
                bench.ShortPress();
            }

            bench.Board.Group.PlateauMillibar = 200;
            bench.StartCycles();
            Assert.IsTrue(bench.PassUntil(RunState.Finished), "finished");
        }

        [TestMethod]
        public static void A_fault_sounds_eight_beeps_and_no_more()
        {
            Bench bench = Rinsing(1);
            bench.Board.Group.PlateauMillibar = 0;

            Assert.AreEqual(8, bench.CountBeeps(60 * Second), "beeps");
            Assert.AreEqual((int)RunState.Faulted, (int)bench.State, "state");
        }

        [TestMethod]
        public static void A_fault_is_said_while_the_group_still_vents()
        {
            Bench bench = Rinsing(1);
            bench.Board.Group.PlateauMillibar = 16800;
            bench.Board.Group.FallMillibarPerSecond = 0;
            Assert.IsTrue(bench.PassUntil(RunState.Filling), "fills");

            Assert.AreEqual(8, bench.CountBeeps(20 * Second), "beeps");
            Assert.AreEqual((int)RunState.StopVenting, (int)bench.State, "state");
        }

        [TestMethod]
        public static void A_refused_start_sounds_eight_beeps()
        {
            Bench bench = new Bench();
            bench.Board.SignalCounts = 0;
            bench.Pass(Second);
            bench.Board.ButtonDown = true;

            Assert.AreEqual(8, bench.CountBeeps(10 * Second), "beeps");
        }

        [TestMethod]
        public static void The_same_fault_is_said_again_when_it_comes_again()
        {
            Bench bench = new Bench();
            bench.Board.SignalCounts = 0;
            bench.LongPress();
            bench.Pass(5 * Second);
            bench.ShortPress();
            Assert.AreEqual((int)RunState.Ready, (int)bench.State, "acknowledged");
            bench.Board.ButtonDown = true;

            Assert.AreEqual(8, bench.CountBeeps(10 * Second), "beeps");
        }

        [TestMethod]
        public static void While_the_group_vents_the_fault_screen_warns_and_offers_nothing()
        {
            Bench bench = OverPressuredBehindAStuckValve();
            bench.Pass(Second);

            AssertShows(bench, Frame.Pages - 1, TextId.HintVenting, false);
            AssertShows(bench, 6, TextId.DoNotOpen, true);
        }

        [TestMethod]
        public static void A_fault_screen_that_leads_back_warns_while_there_is_pressure()
        {
            Bench bench = Rinsing(1);
            bench.Board.Group.FallMillibarPerSecond = 0;
            AssertFaults(bench, Fault.NoVent);
            bench.Pass(Second);

            AssertShows(bench, Frame.Pages - 1, TextId.HintBack, false);
            AssertShows(bench, 6, TextId.DoNotOpen, true);
        }

        [TestMethod]
        public static void When_the_group_has_vented_the_fault_screen_leads_back()
        {
            Bench bench = Rinsing(1);
            bench.Board.Group.PlateauMillibar = 0;
            Assert.IsTrue(bench.PassUntil(RunState.Faulted), "faulted");
            bench.Pass(Second);

            AssertShows(bench, Frame.Pages - 1, TextId.HintBack, false);
        }

        [TestMethod]
        public static void What_was_taught_is_what_is_asked_later()
        {
            Bench taught = Taught(12900);
            taught.Board.Group.PlateauMillibar = 9500;
            taught.GoTo(ServiceItem.ValveProof);
            taught.StartCycles();
            AssertFaults(taught, Fault.LowPlateau);

            Bench unknown = Bench.InService(new ControllerSettings());
            unknown.Board.Group.PlateauMillibar = 9500;
            unknown.GoTo(ServiceItem.ValveProof);
            unknown.StartCycles();
            Assert.IsTrue(unknown.PassUntil(RunState.Finished), "without a teach-in it is enough");
        }

        [TestMethod]
        public static void A_machine_can_be_taught_anew()
        {
            Bench bench = Taught(12900);
            bench.Board.Group.PlateauMillibar = 9500;

            Teach(bench);

            int plateau = bench.Status.Record.Baseline.PlateauMillibar;
            Assert.IsTrue(plateau > 9400 && plateau < 9600, "taught " + plateau);
            bench.GoTo(ServiceItem.ValveProof);
            bench.StartCycles();
            Assert.IsTrue(bench.PassUntil(RunState.Finished), "what was taught last is asked");
        }

        [TestMethod]
        public static void A_teach_in_that_was_stopped_teaches_nothing()
        {
            Bench bench = Bench.InService(new ControllerSettings());
            bench.Board.Group.PlateauMillibar = 12900;
            bench.GoTo(ServiceItem.TeachIn);
            bench.StartCycles();
            bench.Pass(35 * Second);
            bench.ShortPress();
            Assert.IsTrue(bench.PassUntil(RunState.Stopped), "stopped");
            bench.ShortPress();

            bench.Board.Group.PlateauMillibar = 9500;
            bench.GoTo(ServiceItem.ValveProof);
            bench.StartCycles();
            Assert.IsTrue(bench.PassUntil(RunState.Finished), "as before");
        }

        [TestMethod]
        public static void A_box_that_works_by_time_runs_a_whole_programme_without_a_sensor()
        {
            Bench bench = ByTime();
            bench.Board.SensorRead = false;
            bench.Board.SignalCounts = 0;
            bench.Board.SupplyCounts = 0;

            bench.StartCycles();
            bench.Pass(101 * Second);
            Assert.AreEqual((int)RunState.AwaitingPerson, (int)bench.State, "rinse the basket");
            bench.LongPress();
            bench.Pass(101 * Second);

            Assert.AreEqual((int)RunState.Finished, (int)bench.State, "finished");
            Assert.AreEqual(40, bench.Board.Edges, "four edges a cycle");
        }

        [TestMethod]
        public static void A_box_that_works_by_time_ignores_whatever_the_sensor_says()
        {
            int[] signals =
            {
                0, FakeBoard.Counts(365), Millibar(5000), Millibar(16800), FakeBoard.Counts(4800),
                FakeBoard.Counts(5000),
            };
            for (int i = 0; i < signals.Length; i++)
            {
                Bench bench = ByTime();
                bench.Board.SignalCounts = signals[i];
                bench.Board.Noisy = false;
                bench.StartCycles();
                bench.Pass(25 * Second);

                Assert.AreEqual((int)Fault.None, (int)bench.Status.Fault, "fault with signal " + i);
                Assert.AreEqual(1, bench.Status.CyclesOfRun, "cycles with signal " + i);
                Assert.IsFalse(bench.Status.PressureKnown, "a pressure is shown with signal " + i);
            }
        }

        [TestMethod]
        public static void A_box_that_works_by_time_vents_for_ten_seconds_after_a_stop()
        {
            Bench bench = ByTime();
            bench.StartCycles();
            Assert.IsTrue(bench.PassUntil(RunState.Filling), "filling");
            bench.ShortPress();
            Assert.AreEqual((int)RunState.StopVenting, (int)bench.State, "vents");

            bench.Pass(9 * Second);
            Assert.AreEqual((int)RunState.StopVenting, (int)bench.State, "still vents");
            bench.Pass(Second);
            Assert.AreEqual((int)RunState.Stopped, (int)bench.State, "stopped");
        }

        private static Bench ByTime()
        {
            return new Bench(new ControllerSettings { Proof = CycleProof.TimedOnly });
        }

        /// <summary>A rinse of cycles of 10 s and 10 s, confirmed.</summary>
        private static Bench Rinsing(int cycles)
        {
            return Confirmed(Stage.Water(TextId.WaterCycles, cycles, 10 * Second, 10 * Second, FillEnd.Timed));
        }

        /// <summary>A programme of a prompt, confirmed, and this stage, in its first lead.</summary>
        private static Bench Confirmed(Stage stage)
        {
            Stage[] stages = { Stage.Prompt(TextId.InsertBlindBasket), stage };
            Bench bench = new Bench(new ControllerSettings(), stages);
            bench.LongPress();
            bench.HoldUntil(RunState.Energising);
            return bench;
        }

        private static Bench InFill()
        {
            Bench bench = Rinsing(1);
            Assert.IsTrue(bench.PassUntil(RunState.Filling), "filling");
            bench.Pass(3 * Second);
            return bench;
        }

        private static Bench LockedInService()
        {
            Bench bench = Bench.InService(new ControllerSettings());
            bench.Board.Group.FallMillibarPerSecond = 0;
            bench.StartCycles();
            AssertFaults(bench, Fault.NoVent);
            bench.Board.Group.FallMillibarPerSecond = 40000;
            bench.Pass(Second);
            bench.ShortPress();
            Assert.IsTrue(bench.Run.VentLocked, "locked");
            return bench;
        }

        private static Bench Taught(int plateau)
        {
            Bench bench = Bench.InService(new ControllerSettings());
            bench.Board.Group.PlateauMillibar = plateau;
            Teach(bench);
            return bench;
        }

        private static void Teach(Bench bench)
        {
            bench.GoTo(ServiceItem.TeachIn);
            bench.StartCycles();
            bench.Pass(80 * Second);
            Assert.AreEqual((int)RunState.Finished, (int)bench.State, "taught");
            bench.ShortPress();
        }

        private static Bench OverPressuredBehindAStuckValve()
        {
            Bench bench = Rinsing(1);
            bench.Board.Group.PlateauMillibar = 16800;
            bench.Board.Group.FallMillibarPerSecond = 0;
            Assert.IsTrue(bench.PassUntil(RunState.StopVenting), "vents");
            Assert.AreEqual((int)Fault.OverPressure, (int)bench.Run.Fault, "fault");
            return bench;
        }

        private static int Millibar(int millibar)
        {
            return FakeBoard.Counts(500 + (millibar / 4));
        }

        /// <summary>Everything is off in the end, and the screen says why.</summary>
        private static void AssertFaults(Bench bench, Fault fault)
        {
            Assert.IsTrue(bench.PassUntil(RunState.Faulted), "faulted");
            Assert.AreEqual((int)fault, (int)bench.Status.Fault, "fault");
            Assert.AreEqual((int)ScreenId.Fault, (int)bench.Status.Screen, "screen");
            Assert.IsFalse(bench.Board.Pump, "pump");
            Assert.IsFalse(bench.Board.Valve, "valve");
            Assert.IsFalse(bench.Board.PumpRanWithoutValve, "pump without valve");
        }

        private static void AssertPumpStops(Bench bench, long within)
        {
            Assert.IsTrue(bench.Board.Pump, "the pump runs");
            bench.Pass(within);
            Assert.IsFalse(bench.Board.Pump, "the pump still runs");
        }

        private static void AssertShows(Bench bench, int page, TextId text, bool inverted)
        {
            Canvas expected = new Canvas(Language.English);
            if (inverted)
            {
                expected.BeginInverted(page);
            }
            else
            {
                expected.Begin(page);
            }

            expected.CentredLine(text, 0);
            for (int i = page * Frame.Width; i < (page + 1) * Frame.Width; i++)
            {
                Assert.AreEqual(expected.FrameBytes[i], bench.Board.Shown[i], "byte " + i);
            }
        }
    }
}
