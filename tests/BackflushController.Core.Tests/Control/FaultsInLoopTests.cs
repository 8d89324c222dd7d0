using BackflushController.Core.Board;
using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
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
    public class FaultsInLoopTests
    {
        private const long Second = Bench.Second;
        private const long Tick = TickTiming.TickMicroseconds;

        // The tick in which the sensor goes has had a sample before.
        private const long LossMicroseconds = (Sensing.SensorWatch.BadTicks + 2) * Tick;

        [TestMethod]
        public static void A_healthy_machine_has_no_fault()
        {
            Bench bench = Rinsing(2);

            bench.WaitFor(RunState.Finished);

            bench.AssertFault(Fault.None, "fault");
            Assert.AreEqual(2, bench.Status.Proof.Cycles, "proved cycles");
        }

        [TestMethod]
        public static void Without_a_blind_basket_the_pump_stops_after_six_seconds()
        {
            Bench bench = Rinsing(1).Plateau(150);

            bench.AssertEndsWith(Fault.NoBlindBasket);

            long on = bench.Board.EdgeTimes[2] - bench.Board.EdgeTimes[1];
            long late = on - FillCheck.NoPressureMicroseconds;
            Assert.IsTrue(late >= 0 && late <= 2 * Tick, "pump on for " + on + " us");
        }

        [TestMethod]
        public static void Without_water_there_is_no_pressure()
        {
            Rinsing(1).Plateau(0).AssertEndsWith(Fault.NoPressure);
        }

        [TestMethod]
        public static void A_leaking_gasket_shows_as_a_low_plateau()
        {
            Rinsing(1).Plateau(6000).AssertEndsWith(Fault.LowPlateau);
        }

        [TestMethod]
        public static void A_tired_pump_shows_as_a_slow_rise_in_the_second_cycle()
        {
            Bench bench = Rinsing(2);
            bench.Board.Group.RiseMillibarPerSecond = 600;

            bench.AssertEndsWith(Fault.SlowRise);

            Assert.AreEqual(1, bench.Status.CyclesOfRun, "cycles before it");
        }

        [TestMethod]
        public static void An_over_pressure_valve_that_does_not_open_stops_the_pump()
        {
            Bench bench = Rinsing(1).Plateau(16800);

            bench.AssertEndsWith(Fault.OverPressure);

            Assert.IsTrue(bench.Board.EdgeTimes[2] - bench.Board.EdgeTimes[1] < 6 * Second, "at once");
        }

        [TestMethod]
        public static void A_stall_that_is_never_reached_is_a_fault()
        {
            Bench bench = Confirmed(Stage.Water(TextId.WaterCycles, 1, 20 * Second, 10 * Second, FillEnd.Stall));
            bench.Board.Group.RiseMillibarPerSecond = 700;
            bench.Plateau(15000);

            bench.AssertEndsWith(Fault.StallNotReached);
        }

        [TestMethod]
        public static void A_welded_relay_is_found_before_the_first_fill()
        {
            Bench bench = Rinsing(1);
            bench.Board.Group.PumpIsWelded = true;

            bench.AssertEndsWith(Fault.PumpStuckOn);

            Assert.AreEqual(2, bench.Board.Edges, "the valve alone was switched");
        }

        [TestMethod]
        public static void A_weak_pump_on_a_welded_relay_is_found_at_the_end_of_the_lead()
        {
            Bench bench = Rinsing(1);
            bench.Board.Group.PumpIsWelded = true;
            bench.Board.Group.RiseMillibarPerSecond = 200;

            bench.AssertEndsWith(Fault.PumpStuckOn);

            Assert.AreEqual(2, bench.Board.Edges, "the valve alone was switched");
        }

        [TestMethod]
        public static void A_basket_in_an_open_flush_is_found()
        {
            Confirmed(Stage.Flush(4, 5 * Second, 5 * Second)).AssertEndsWith(Fault.GroupClosed);
        }

        [TestMethod]
        public static void A_clogged_screen_in_an_open_flush_is_advised_of()
        {
            Bench bench = Confirmed(Stage.Flush(2, 5 * Second, 5 * Second)).Plateau(2000);

            bench.WaitFor(RunState.Finished);

            Assert.AreEqual((int)Sensing.Advice.ScreenClogged, (int)bench.Status.Proof.Advice, "advice");
        }

        [TestMethod]
        public static void Somebody_who_makes_coffee_at_a_prompt_ends_the_run()
        {
            Bench bench = new Bench().LongPress().Signal(Millibar(9000));

            bench.Pass(Second);

            bench.AssertFault(Fault.PressureIdle, "fault").Signal(FakeBoard.FromGroup).WaitFor(RunState.Faulted);
            Assert.IsFalse(bench.Run.VentLocked, "not locked");
        }

        [TestMethod]
        public static void A_shot_between_runs_is_no_fault()
        {
            Bench bench = new Bench().Signal(Millibar(9000));

            bench.Pass(60 * Second);

            bench.AssertScreen(typeof(ReadyScreen), "screen");
        }

        [TestMethod]
        public static void Nothing_starts_during_a_shot()
        {
            Bench bench = new Bench().Signal(Millibar(9000)).Pass(Second);

            bench.LongPress();

            bench.AssertFault(Fault.PressureIdle, "fault");
            Assert.AreEqual(0, bench.Board.Edges, "outputs");
        }

        [TestMethod]
        public static void Each_loss_of_the_sensor_in_a_fill_stops_the_pump_within_a_quarter_of_a_second()
        {
            int[] signals = { 0, FakeBoard.Counts(5000), FakeBoard.Counts(365) };
            Fault[] faults = { Fault.SensorOpen, Fault.SensorShorted, Fault.SensorImplausible };
            for (int i = 0; i < signals.Length; i++)
            {
                Bench bench = InFill().Signal(signals[i]);
                AssertPumpStops(bench, LossMicroseconds);
                bench.AssertEndsWith(faults[i]);
            }
        }

        [TestMethod]
        public static void A_sensor_without_supply_stops_the_pump_within_a_quarter_of_a_second()
        {
            Bench bench = InFill();
            bench.Board.SupplyCounts = 0;

            AssertPumpStops(bench, LossMicroseconds);
            bench.AssertEndsWith(Fault.SensorNoSupply);
        }

        [TestMethod]
        public static void A_silent_converter_stops_the_pump_within_a_quarter_of_a_second()
        {
            Bench bench = InFill();
            bench.Board.SensorRead = false;

            AssertPumpStops(bench, LossMicroseconds);
            bench.AssertEndsWith(Fault.SensorSilent);
        }

        [TestMethod]
        public static void A_frozen_reading_stops_the_pump_within_a_second()
        {
            Bench bench = InFill().Signal(Millibar(9000));
            bench.Board.Noisy = false;

            AssertPumpStops(bench, Second + (6 * Tick));
            bench.AssertEndsWith(Fault.SensorFrozen);
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
        public static void A_zero_that_is_off_is_trimmed_at_the_prompt()
        {
            Bench bench = new Bench(1, 10 * Second, 10 * Second).Signal(Millibar(350)).Pass(2 * Second);
            Assert.AreEqual(3, bench.Status.PressureDecibar, "before");

            bench.StartCycles().Pass(Second / 2);

            Assert.AreEqual(0, bench.Status.PressureDecibar, "after");
        }

        [TestMethod]
        public static void A_zero_that_is_too_high_is_left_alone()
        {
            Bench bench = new Bench(1, 10 * Second, 10 * Second).Signal(Millibar(550)).Pass(2 * Second);

            bench.StartCycles().Pass(Second / 2);

            Assert.AreEqual(5, bench.Status.PressureDecibar, "not trimmed");
            bench.AssertFault(Fault.None, "fault");
            Assert.IsTrue(bench.Board.Valve, "it runs");
        }

        [TestMethod]
        public static void A_zero_that_is_too_low_is_refused_at_the_prompt()
        {
            Bench bench = new Bench(1, 10 * Second, 10 * Second).Signal(Millibar(-450)).Pass(Second);

            bench.LongPress().LongPress();

            bench.AssertEndsWith(Fault.SensorImplausible);
            Assert.AreEqual(0, bench.Board.Edges, "outputs");
        }

        [TestMethod]
        public static void A_valve_that_sticks_locks_and_says_so_at_the_next_start()
        {
            Bench bench = Rinsing(1).VentSpeed(0).AssertEndsWith(Fault.NoVent).VentSpeed(40000);
            bench.Pass(10 * Second).ShortPress();

            bench.LongPress();

            bench.AssertFault(Fault.VentLocked, "at the next start");
        }

        [TestMethod]
        public static void A_valve_that_sticks_is_a_fault_five_seconds_after_its_release()
        {
            Bench bench = Rinsing(1).VentSpeed(0);

            bench.AssertEndsWith(Fault.NoVent);

            long late = bench.Board.Now - bench.Board.EdgeTimes[3] - VentCheck.FirstFallMicroseconds;
            Assert.IsTrue(late >= 0 && late <= 2 * Tick, "late by " + late + " us");
            Assert.IsTrue(bench.Run.VentLocked, "locked");
        }

        [TestMethod]
        public static void A_valve_that_sticks_half_way_is_a_fault()
        {
            Bench bench = Rinsing(1).WaitFor(RunState.Venting);
            while (bench.Board.Group.Millibar > 3000)
            {
                bench.Turn();
            }

            bench.VentSpeed(0).AssertEndsWith(Fault.NoVent);

            Assert.IsTrue(bench.Board.Now - bench.Board.EdgeTimes[3] < 5 * Second, "found by its standing pressure");
            Assert.IsTrue(bench.Run.VentLocked, "locked");
        }

        [TestMethod]
        public static void A_valve_that_sticks_after_another_fault_ends_after_half_a_minute_of_venting()
        {
            Bench bench = OverPressuredBehindAStuckValve();
            long since = bench.Board.Now;

            bench.WaitFor(RunState.Faulted);

            long took = bench.Board.Now - since;
            Assert.IsTrue(took > 29 * Second && took < 31 * Second, "vented for " + took + " us");
            bench.AssertFault(Fault.OverPressure, "first cause");
            Assert.IsTrue(bench.Run.VentLocked, "locked");
        }

        [TestMethod]
        public static void The_valve_proof_lifts_the_lock()
        {
            Bench bench = LockedInService();

            bench.GoTo(TextId.ValveProof).RunTo(RunState.Finished).ShortPress();

            Assert.IsFalse(bench.Run.VentLocked, "lock");
            bench.GoTo(TextId.SinglePulse).RunTo(RunState.Finished);
        }

        [TestMethod]
        public static void A_valve_proof_that_is_stopped_lifts_nothing()
        {
            Bench bench = LockedInService();

            bench.GoTo(TextId.ValveProof).StartCycles().Pass(15 * Second).ShortPress().WaitFor(RunState.Stopped);

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

            bench.Plateau(200).RunTo(RunState.Finished);
        }

        [TestMethod]
        public static void A_fault_sounds_eight_beeps_and_no_more()
        {
            Bench bench = Rinsing(1).Plateau(0);

            Assert.AreEqual(8, bench.CountBeeps(60 * Second), "beeps");
            bench.AssertState(RunState.Faulted, "state");
        }

        [TestMethod]
        public static void A_fault_is_said_while_the_group_still_vents()
        {
            Bench bench = Rinsing(1).Plateau(16800).VentSpeed(0).WaitFor(RunState.Filling);

            Assert.AreEqual(8, bench.CountBeeps(20 * Second), "beeps");
            bench.AssertState(RunState.StopVenting, "state");
        }

        [TestMethod]
        public static void A_refused_start_sounds_eight_beeps()
        {
            Bench bench = new Bench().Signal(0).Pass(Second).Button(true);

            Assert.AreEqual(8, bench.CountBeeps(10 * Second), "beeps");
        }

        [TestMethod]
        public static void The_same_fault_is_said_again_when_it_comes_again()
        {
            Bench bench = new Bench().Signal(0);
            bench.LongPress().Pass(5 * Second).ShortPress().AssertState(RunState.Ready, "acknowledged").Button(true);

            Assert.AreEqual(8, bench.CountBeeps(10 * Second), "beeps");
        }

        [TestMethod]
        public static void While_the_group_vents_the_fault_screen_warns_and_offers_nothing()
        {
            Bench bench = OverPressuredBehindAStuckValve().Pass(Second);

            AssertScreen(bench, Frame.Pages - 1, TextId.HintVenting, false);
            AssertScreen(bench, 6, TextId.DoNotOpen, true);
        }

        [TestMethod]
        public static void A_fault_screen_that_leads_back_warns_while_there_is_pressure()
        {
            Bench bench = Rinsing(1).VentSpeed(0).AssertEndsWith(Fault.NoVent).Pass(Second);

            AssertScreen(bench, Frame.Pages - 1, TextId.HintBack, false);
            AssertScreen(bench, 6, TextId.DoNotOpen, true);
        }

        [TestMethod]
        public static void When_the_group_has_vented_the_fault_screen_leads_back()
        {
            Bench bench = Rinsing(1).Plateau(0).WaitFor(RunState.Faulted).Pass(Second);

            AssertScreen(bench, Frame.Pages - 1, TextId.HintBack, false);
        }

        [TestMethod]
        public static void What_was_taught_is_what_is_asked_later()
        {
            Bench taught = Taught(12900).Plateau(9500).GoTo(TextId.ValveProof).StartCycles();
            taught.AssertEndsWith(Fault.LowPlateau);

            Bench unknown = Bench.InService(new ControllerSettings()).Plateau(9500);
            unknown.GoTo(TextId.ValveProof).RunTo(RunState.Finished);
        }

        [TestMethod]
        public static void A_machine_can_be_taught_anew()
        {
            Bench bench = Taught(12900).Plateau(9500);

            Teach(bench);

            int plateau = bench.Status.Record.Baseline.PlateauMillibar;
            Assert.IsTrue(plateau > 9400 && plateau < 9600, "taught " + plateau);
            bench.GoTo(TextId.ValveProof).RunTo(RunState.Finished);
        }

        [TestMethod]
        public static void A_teach_in_that_was_stopped_teaches_nothing()
        {
            Bench bench = Bench.InService(new ControllerSettings()).Plateau(12900);
            bench.GoTo(TextId.TeachIn).StartCycles().Pass(35 * Second).ShortPress().WaitFor(RunState.Stopped);
            bench.ShortPress();

            bench.Plateau(9500).GoTo(TextId.ValveProof).RunTo(RunState.Finished);
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
                0, FakeBoard.Counts(365), Millibar(5000), Millibar(16800), FakeBoard.Counts(4800),
                FakeBoard.Counts(5000),
            };
            for (int i = 0; i < signals.Length; i++)
            {
                Bench bench = ByTime().Signal(signals[i]);
                bench.Board.Noisy = false;
                bench.StartCycles().Pass(25 * Second);

                bench.AssertFault(Fault.None, "fault with signal " + i);
                Assert.AreEqual(1, bench.Status.CyclesOfRun, "cycles with signal " + i);
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
            Bench bench = new Bench(new ControllerSettings(), stages).LongPress().HoldUntil(RunState.Energising);
            return bench;
        }

        private static Bench InFill()
        {
            Bench bench = Rinsing(1).WaitFor(RunState.Filling).Pass(3 * Second);
            return bench;
        }

        private static Bench LockedInService()
        {
            Bench bench = Bench.InService(new ControllerSettings()).VentSpeed(0).StartCycles();
            bench.AssertEndsWith(Fault.NoVent).VentSpeed(40000).Pass(Second).ShortPress();
            Assert.IsTrue(bench.Run.VentLocked, "locked");
            return bench;
        }

        private static Bench Taught(int plateau)
        {
            Bench bench = Bench.InService(new ControllerSettings()).Plateau(plateau);
            Teach(bench);
            return bench;
        }

        private static void Teach(Bench bench)
        {
            bench.GoTo(TextId.TeachIn).StartCycles().Pass(80 * Second).AssertState(RunState.Finished, "taught");
            bench.ShortPress();
        }

        private static Bench OverPressuredBehindAStuckValve()
        {
            Bench bench = Rinsing(1).Plateau(16800).VentSpeed(0);
            bench.WaitFor(RunState.StopVenting).AssertFault(Fault.OverPressure, "fault");
            return bench;
        }

        private static int Millibar(int millibar)
        {
            return FakeBoard.Counts(500 + (millibar / 4));
        }

        private static void AssertPumpStops(Bench bench, long within)
        {
            Assert.IsTrue(bench.Board.Pump, "the pump runs");
            bench.Pass(within);
            Assert.IsFalse(bench.Board.Pump, "the pump still runs");
        }

        private static void AssertScreen(Bench bench, int page, TextId text, bool inverted)
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
