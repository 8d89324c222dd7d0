using BackflushController.Core.Board;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>Machines with something wrong, and how a run on them ends.</summary>
    [TestClass]
    public class FaultsInLoopTests
    {
        private const long Second = Bench.Second;
        private const long Tick = TickTiming.TickMicroseconds;

        [TestMethod]
        public static void A_healthy_machine_has_no_fault()
        {
            Bench bench = Bench.Rinsing(2).WaitFor(RunState.Finished).AssertFault(Fault.None, "fault");
            Assert.AreEqual(2, bench.Status.Proof.Cycles, "proved cycles");
        }

        [TestMethod]
        public static void Without_a_blind_basket_the_pump_stops_after_six_seconds()
        {
            Bench bench = Bench.Rinsing(1).Plateau(150).AssertEndsWith(Fault.NoBlindBasket);

            long on = bench.Board.EdgeTimes[2] - bench.Board.EdgeTimes[1];
            long late = on - FillCheck.NoPressureMicroseconds;
            Assert.IsTrue(late >= 0 && late <= 2 * Tick, "pump on for " + on + " us");
        }

        [TestMethod]
        public static void No_water_and_a_leaking_gasket_and_a_basket_in_an_open_flush_are_found()
        {
            Bench.Rinsing(1).Plateau(0).AssertEndsWith(Fault.NoPressure);
            Bench.Rinsing(1).Plateau(6000).AssertEndsWith(Fault.LowPlateau);
            Bench.Confirmed(Stage.Flush(4, 5 * Second, 5 * Second)).AssertEndsWith(Fault.GroupClosed);
        }

        [TestMethod]
        public static void A_tired_pump_shows_as_a_slow_rise_in_the_second_cycle()
        {
            Bench bench = Bench.Rinsing(2);
            bench.Board.Group.RiseMillibarPerSecond = 600;

            bench.AssertEndsWith(Fault.SlowRise);

            Assert.AreEqual(1, bench.Status.CyclesOfRun, "cycles before it");
        }

        [TestMethod]
        public static void An_over_pressure_valve_that_does_not_open_stops_the_pump()
        {
            Bench bench = Bench.Rinsing(1).Plateau(16800).AssertEndsWith(Fault.OverPressure);

            Assert.IsTrue(bench.Board.EdgeTimes[2] - bench.Board.EdgeTimes[1] < 6 * Second, "at once");
        }

        [TestMethod]
        public static void A_stall_that_is_never_reached_is_a_fault()
        {
            Bench bench = Bench.Confirmed(Stage.Water(TextId.WaterCycles, 1, 20 * Second, 10 * Second, FillEnd.Stall));
            bench.Board.Group.RiseMillibarPerSecond = 700;
            bench.Plateau(15000);

            bench.AssertEndsWith(Fault.StallNotReached);
        }

        [TestMethod]
        public static void A_welded_relay_is_found_before_the_first_fill_and_at_a_weak_pump_when_the_lead_ends()
        {
            AssertWeldedIsFound(Bench.Rinsing(1));

            Bench weak = Bench.Rinsing(1);
            weak.Board.Group.RiseMillibarPerSecond = 200;
            AssertWeldedIsFound(weak);
        }

        [TestMethod]
        public static void A_clogged_screen_in_an_open_flush_is_advised_of()
        {
            Bench bench = Bench.Confirmed(Stage.Flush(2, 5 * Second, 5 * Second)).Plateau(2000);

            bench.WaitFor(RunState.Finished);

            Assert.AreEqual((int)Advice.ScreenClogged, (int)bench.Status.Proof.Advice, "advice");
        }

        [TestMethod]
        public static void Somebody_who_makes_coffee_at_a_prompt_ends_the_run()
        {
            Bench bench = new Bench().LongPress().SignalAt(9000).Pass(Second);

            bench.AssertFault(Fault.PressureIdle, "fault").Signal(FakeBoard.FromGroup).WaitFor(RunState.Faulted);
            Assert.IsFalse(bench.Run.VentLocked, "not locked");
        }

        [TestMethod]
        public static void A_shot_between_runs_is_no_fault()
        {
            new Bench().SignalAt(9000).Pass(60 * Second).AssertScreen(typeof(ReadyScreen), "screen");
        }

        [TestMethod]
        public static void Nothing_starts_during_a_shot()
        {
            Bench bench = new Bench().SignalAt(9000).Pass(Second).LongPress().AssertFault(Fault.PressureIdle, "fault");
            Assert.AreEqual(0, bench.Board.Edges, "outputs");
        }

        private static void AssertWeldedIsFound(Bench bench)
        {
            bench.Board.Group.PumpIsWelded = true;
            bench.AssertEndsWith(Fault.PumpStuckOn);
            Assert.AreEqual(2, bench.Board.Edges, "edges: the valve alone was switched");
        }
    }
}
