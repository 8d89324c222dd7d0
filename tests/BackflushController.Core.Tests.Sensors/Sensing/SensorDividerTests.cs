using BackflushController.Core.Board;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>The sensor behind every divider, on all chips and all supplies within 5 %.</summary>
    [TestClass]
    public class SensorDividerTests
    {
        private const int Samples = Inputs.ReadingsPerTick;

        // What the missing codes are too few or too many on a chip whose steps are wider or narrower.
        private const int ToleranceMillibar = 160;

        [TestMethod]
        public static void A_good_sensor_reads_the_same_behind_every_divider()
        {
            Box.ForEach(box =>
            {
                for (int millibar = 0; millibar <= 16000; millibar += 8000)
                {
                    box.Probe().Read(box.CountsAt(millibar), box.SupplyCounts)
                        .AssertNear(millibar, ToleranceMillibar, box.Name);
                }
            });
        }

        [TestMethod]
        public static void A_sensor_that_reads_too_little_at_rest_is_not_an_open_wire()
        {
            Box.ForEach(box =>
            {
                Probe probe = box.Probe().Read(box.CountsAt(-400), box.SupplyCounts);
                Assert.AreNotEqual((int)SensorCondition.Open, (int)probe.Condition, box.Name);
            });
        }

        [TestMethod]
        public static void An_open_wire_and_a_short_to_the_supply_are_seen_in_every_box()
        {
            Box.ForEach(box =>
            {
                box.Probe().Read(0, box.SupplyCounts).AssertIs(SensorCondition.Open, box.Name);
                box.Probe().Read(box.SupplyCounts, box.SupplyCounts).AssertIs(SensorCondition.Shorted, box.Name);
            });
        }

        [TestMethod]
        public static void The_signal_alone_takes_a_good_sensor_on_every_chip_from_zero_to_full_scale()
        {
            Box.ForEach(500, box =>
            {
                Probe.SignalOnly().Read(box.CountsAt(0), 0).AssertIs(SensorCondition.Good, "zero: " + box.Name);
                Probe.SignalOnly().Read(box.CountsAt(16000), 0).AssertIs(SensorCondition.Good, "full: " + box.Name);
            });
        }

        [TestMethod]
        public static void A_signal_at_ground_is_open_whatever_the_supply_reads()
        {
            Probe probe = Behind12k10k();
            int lowest = LowestSupply(455);

            probe.Read(0, lowest).AssertIs(SensorCondition.Open, "ground");
            probe.Read(PressureSensor.OpenCounts - 1, lowest).AssertIs(SensorCondition.Open, "one count below");
            probe.Read(PressureSensor.OpenCounts, lowest).AssertIs(SensorCondition.Good, "at the limit");
        }

        [TestMethod]
        public static void The_lowest_supply_goes_with_the_divider()
        {
            Probe probe = Behind12k10k();
            int lowest = LowestSupply(455);

            Assert.AreEqual((2275 - PressureSensor.MissingCodes) * Samples, lowest, "lowest");
            probe.Read(1000 * Samples, lowest).AssertIs(SensorCondition.Good, "at it");
            probe.Read(1000 * Samples, lowest - 1).AssertIs(SensorCondition.NoSupply, "below");
        }

        [TestMethod]
        public static void The_signal_alone_goes_with_the_divider()
        {
            Probe.SignalOnly(455).Read(RawSum.Of(2750, 1100, 455), 0).AssertNear(9000, ToleranceMillibar, "12k / 10k");
        }

        private static Probe Behind12k10k()
        {
            return new Probe(new ControllerSettings { DividerPermille = 455 });
        }

        private static int LowestSupply(int dividerPermille)
        {
            return (PressureSensor.LowestSupplyCounts * dividerPermille / 500)
                - (PressureSensor.MissingCodes * Samples);
        }
    }
}
