using BackflushController.Core.Safety;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>When the gate closes and opens the enable relay, in series with the pump's.</summary>
    [TestClass]
    public class EnableGateTests
    {
        private const long Tick = GateBench.Tick;

        [TestMethod]
        public static void The_enable_relay_opens_after_the_pump_relay_and_breaks_no_current()
        {
            GateBench bench = GateBench.Pumping();
            bench.WithoutEnable = true;

            Assert.IsTrue(bench.Ask(false, true, 2 * Tick).Board.Enable, "40 ms after the pump");
            Assert.IsFalse(bench.Ask(false, true, 2 * Tick).Board.Enable, "80 ms after the pump");
            bench.AssertTrip(GateTrip.None);
        }

        [TestMethod]
        public static void A_pump_without_the_enable_relay_is_out_of_order()
        {
            GateBench bench = new GateBench { WithoutEnable = true }.Fill();
            bench.AssertTrip(GateTrip.OutOfOrder);
            Assert.IsFalse(bench.Board.Pump, "pump");

            GateBench pumping = GateBench.Pumping();
            pumping.WithoutEnable = true;
            pumping.Ask(true, true).AssertTrip(GateTrip.OutOfOrder);
            Assert.IsFalse(pumping.Board.Pump, "cut off");
            Assert.IsTrue(pumping.Board.Enable, "not ahead of the pump relay");
        }

        [TestMethod]
        public static void A_trip_lasts_while_the_valve_is_held_or_wished_and_keeps_the_enable_relay_open()
        {
            GateBench bench = GateBench.Pumping();
            bench.Gate.Cut(GateTrip.LoopOverruns);
            AssertStaysTripped(bench.Ask(false, false));
            Assert.IsTrue(bench.Board.Valve, "held");
            AssertStaysTripped(bench.Ask(false, true, Bench.Second));
            Assert.IsFalse(bench.Board.Enable, "wished with the valve");

            bench.Ask(false, false).Gate.Reset();
            bench.AssertTrip(GateTrip.None);
        }

        private static void AssertStaysTripped(GateBench bench)
        {
            bench.Gate.Reset();
            bench.AssertTrip(GateTrip.LoopOverruns);
        }
    }
}
