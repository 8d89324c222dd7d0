using BackflushController.Core.Board;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class PressureSensorTests
    {
        [TestMethod]
        public static void The_sensor_line_is_read_in_millibar()
        {
            AssertReads(500, 5000, 0);
            AssertReads(2500, 5000, 8000);
            AssertReads(4500, 5000, 16000);
        }

        [TestMethod]
        public static void A_supply_off_by_five_percent_does_not_matter()
        {
            AssertReads(2375, 4750, 8000);
            AssertReads(2625, 5250, 8000);
        }

        [TestMethod]
        public static void The_reference_of_the_chip_hardly_matters()
        {
            for (int reference = 1000; reference <= 1200; reference += 50)
            {
                PressureReading rest = Read(RawSum.Of(500, reference), RawSum.Of(5000, reference), true);
                PressureReading mid = Read(RawSum.Of(2500, reference), RawSum.Of(5000, reference), true);

                Assert.IsTrue(rest.Valid && mid.Valid, "valid at " + reference + " mV");
                AssertNear(0, rest.Millibar, 120);
                AssertNear(8000, mid.Millibar, 120);
            }
        }

        [TestMethod]
        public static void A_reading_below_rest_is_shown_as_it_is()
        {
            AssertReads(450, 5000, -200);
        }

        [TestMethod]
        public static void An_open_or_shorted_wire_gives_no_number()
        {
            Assert.IsFalse(Read(0, RawSum.Of(5000), true).Valid, "signal at ground");
            Assert.IsFalse(Read(RawSum.Of(290), RawSum.Of(5000), true).Valid, "below the band");
            Assert.IsFalse(Read(RawSum.Of(4800), RawSum.Of(5000), true).Valid, "above the band");
            Assert.IsFalse(Read(RawSum.Of(5000), RawSum.Of(5000), true).Valid, "signal at the supply");
        }

        [TestMethod]
        public static void A_missing_supply_gives_no_number()
        {
            Assert.IsFalse(Read(RawSum.Of(500), 0, true).Valid, "none");
            Assert.IsFalse(Read(RawSum.Of(250), RawSum.Of(2500), true).Valid, "half");
        }

        [TestMethod]
        public static void A_failed_conversion_gives_no_number()
        {
            Assert.IsFalse(Read(RawSum.Of(2500), RawSum.Of(5000), false).Valid, "not read");
        }

        private static void AssertReads(int signalMillivolt, int supplyMillivolt, int millibar)
        {
            PressureReading reading = Read(RawSum.Of(signalMillivolt), RawSum.Of(supplyMillivolt), true);
            Assert.IsTrue(reading.Valid, "valid at " + signalMillivolt + " mV");
            Assert.AreEqual(77L, reading.TakenAt, "taken at");
            AssertNear(millibar, reading.Millibar, 20);
        }

        private static void AssertNear(int expected, int actual, int tolerance)
        {
            int off = actual - expected;
            Assert.IsTrue(off <= tolerance && off >= -tolerance, "expected " + expected + " mbar but read " + actual);
        }

        private static PressureReading Read(int signal, int supply, bool read)
        {
            Inputs inputs = new Inputs { SignalCounts = signal, SupplyCounts = supply, SensorRead = read };
            PressureReading reading = new PressureReading { Millibar = 12345 };
            new PressureSensor(new ControllerSettings()).Read(77, inputs, GroupOutlet.Closed, reading);
            return reading;
        }
    }
}
