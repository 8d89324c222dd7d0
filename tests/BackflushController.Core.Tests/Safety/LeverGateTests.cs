using BackflushController.Core.Safety;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>The gate's own rule where a lever takes the place of the valve.</summary>
    [TestClass]
    public class LeverGateTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void A_pump_is_cut_off_after_four_seconds_without_the_lever_seen()
        {
            GateBench bench = GateBench.Pumping(WithLever());
            Assert.AreEqual(4 * Bench.Second, bench.PumpUntilCut(), "on");
            bench.AssertTrip(GateTrip.LeverNotSeen);
        }

        [TestMethod]
        public static void A_pump_with_the_lever_seen_runs_to_the_limit_of_a_fill()
        {
            GateBench bench = new GateBench(WithLever()) { LeverSeen = true }.Fill();
            Assert.AreEqual(30 * Bench.Second, bench.PumpUntilCut(), "on");
            bench.AssertTrip(GateTrip.FillTooLong);
        }

        [TestMethod]
        public static void A_pump_whose_lever_was_not_seen_rests_two_seconds()
        {
            const long Rest = 2 * Bench.Second;
            GateBench early = GateBench.Pumping(WithLever()).Ask(false, true, Rest - GateBench.Tick).Ask(true, true);
            early.AssertTrip(GateTrip.LeverNotSeen);

            GateBench rested = GateBench.Pumping(WithLever()).Ask(false, true, Rest).Ask(true, true);
            rested.AssertTrip(GateTrip.None);
            Assert.IsTrue(rested.Board.Pump, "after its rest");
        }

        [TestMethod]
        public static void A_fill_may_follow_at_once_when_the_lever_was_seen()
        {
            GateBench bench = GateBench.Pumping(WithLever()).Ask(false, true);
            bench.LeverSeen = true;
            Assert.IsTrue(bench.Ask(true, true).Board.Pump, "pump");
        }

        [TestMethod]
        public static void Looking_for_the_lever_takes_nothing_from_the_fill()
        {
            GateBench bench = GateBench.Pumping(WithLever()).Ask(true, true, Second).Ask(false, true, Second);
            bench.LeverSeen = true;
            bench.Ask(true, true);
            Assert.AreEqual(30 * Bench.Second, bench.PumpUntilCut(), "on");
        }

        private static ControllerSettings WithLever() => new ControllerSettings { Valve = ValveKind.Lever };
    }
}
