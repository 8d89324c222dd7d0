using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class PressureSensorTests
    {
        [TestMethod]
        public static void The_sensor_line_is_read_in_millibar_whatever_its_supply()
        {
            AssertReads(500, 5000, 0);
            AssertReads(2500, 5000, 8000);
            AssertReads(4500, 5000, 16000);
            AssertReads(2375, 4750, 8000);
            AssertReads(2625, 5250, 8000);
        }

        [TestMethod]
        public static void A_reading_below_rest_is_shown_as_it_is()
        {
            AssertReads(450, 5000, -200);
        }

        [TestMethod]
        public static void A_bad_reading_gives_no_number()
        {
            AssertNoNumber(0, 5000, "signal at ground");
            AssertNoNumber(290, 5000, "signal below the band");
            AssertNoNumber(4800, 5000, "signal above the band");
            AssertNoNumber(5000, 5000, "signal at the supply");
            AssertNoNumber(500, 0, "no supply");
            AssertNoNumber(250, 2500, "half of the supply");
            Assert.IsFalse(new Probe().Read(RawSum.Of(2500), RawSum.Of(5000), false).Reading.Valid, "not read");
        }

        private static void AssertReads(int signalMillivolt, int supplyMillivolt, int millibar)
        {
            Probe probe = new Probe().Read(RawSum.Of(signalMillivolt), RawSum.Of(supplyMillivolt), true, 77);
            probe.AssertNear(millibar, 20, signalMillivolt + " mV of " + supplyMillivolt + " mV");
            Assert.AreEqual(77L, probe.Reading.TakenAt, "taken at");
        }

        private static void AssertNoNumber(int signalMillivolt, int supplyMillivolt, string what)
        {
            Assert.IsFalse(
                new Probe().Read(RawSum.Of(signalMillivolt), RawSum.Of(supplyMillivolt)).Reading.Valid, what);
        }
    }
}
