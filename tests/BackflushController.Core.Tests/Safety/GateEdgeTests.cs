using BackflushController.Core.Board;
using BackflushController.Core.Safety;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>The gate off the grid of the ticks, at its beginning, and while the buzzer sounds.</summary>
    [TestClass]
    public class GateEdgeTests
    {
        private const long Second = Bench.Second;
        private const long Tick = GateBench.Tick;

        [TestMethod]
        public static void A_limit_that_ends_between_two_ticks_ends_the_fill_at_the_second()
        {
            ControllerSettings settings = new ControllerSettings { FillLimitMicroseconds = 12345678 };
            GateBench bench = GateBench.Pumping(settings);

            long on = bench.PumpUntilCut();

            Assert.IsTrue(on >= 12345678 && on < 12345678 + Tick, "pump on for " + on);
            Assert.AreEqual((int)GateTrip.FillTooLong, (int)bench.Gate.Trip, "trip");
        }

        [TestMethod]
        public static void A_buzzer_that_sounds_in_a_fill_hides_nothing_of_its_length()
        {
            ControllerSettings settings = new ControllerSettings { FillLimitMicroseconds = 20 * Second };
            GateBench bench = GateBench.Pumping(settings);
            bench.Ask(true, true, (14 * Second) - Tick);
            bench.Buzzer = true;
            bench.Ask(true, true, Second);
            bench.Ask(false, true, Second);
            bench.Ask(true, true);
            Assert.IsTrue(bench.Board.Pump, "on again in the same fill");

            Assert.AreEqual(5 * Second, bench.PumpUntilCut(), "what is left of it");
        }

        [TestMethod]
        public static void A_valve_that_had_no_pump_is_let_go_at_once_from_the_beginning_on()
        {
            FakeBoard board = new FakeBoard();
            OutputGate gate = new OutputGate(board, new GateLimits(new ControllerSettings()), new TickCheckpoints());
            gate.Renew(0, new Outputs { Valve = true });
            gate.Decide(0);
            gate.Renew(1, new Outputs());
            gate.Decide(1);
            gate.Actuate();

            Assert.IsFalse(board.Valve, "valve");
            Assert.AreEqual((int)GateTrip.None, (int)gate.Trip, "trip");
        }
    }
}
