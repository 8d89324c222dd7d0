using BackflushController.Core.Board;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>Machines with something wrong, and how a run on them ends.</summary>
    [TestClass]
    public class FaultsInLoopTests
    {
        private const long Second = Bench.Second;
        private const long Tick = Inputs.TickMicroseconds;

        [TestMethod]
        public static void Without_a_blind_basket_the_pump_stops_after_six_seconds()
        {
            Bench bench = Bench.Rinsing(1).Plateau(150).AssertEndsWith(Fault.NoBlindBasket);

            long on = bench.Board.EdgeTimes[2] - bench.Board.EdgeTimes[1];
            long late = on - (6 * Bench.Second);
            Assert.IsTrue(late >= 0 && late <= 2 * Tick, "pump on for " + on + " us");
        }

        [TestMethod]
        public static void A_welded_relay_is_found_before_the_first_fill_and_at_a_weak_pump_when_the_lead_ends()
        {
            AssertWeldedIsFound(Bench.RinsingAgain(1));

            Bench weak = Bench.RinsingAgain(1);
            weak.Board.Group.RiseMillibarPerSecond = 200;
            AssertWeldedIsFound(weak);
        }

        [TestMethod]
        public static void Somebody_who_makes_coffee_at_a_prompt_ends_the_run()
        {
            Bench bench = new Bench().LongPress().SignalAt(9000).Pass(Second);

            bench.AssertFault(Fault.PressureIdle, "fault").Signal(FakeBoard.FromGroup).WaitFor(RunState.Faulted);
            Assert.IsFalse(bench.Run.Group.IsVentLocked, "not locked");
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
            for (int i = 0; i < bench.Board.Edges; i++)
            {
                Assert.IsFalse(bench.Board.EdgeIsPump[i], "the valve alone was switched");
            }
        }
    }
}
