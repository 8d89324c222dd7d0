using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class PressureSensorTests
    {
        [TestMethod]
        [DataRow(500, 5000, 0)]
        [DataRow(2500, 5000, 8000)]
        [DataRow(4500, 5000, 16000)]
        [DataRow(2375, 4750, 8000)]
        [DataRow(2625, 5250, 8000)]
        [DataRow(450, 5000, -200)]
        public static void The_sensor_line_is_read_in_millibar_whatever_its_supply(int signal, int supply, int millibar)
        {
            Probe probe = new Probe().Read(RawSum.Of(signal), RawSum.Of(supply));
            probe.AssertNear(millibar, 20, signal + " mV of " + supply + " mV");
        }

        [TestMethod]
        [DataRow("signal at ground", 0, 5000, true)]
        [DataRow("signal below the band", 290, 5000, true)]
        [DataRow("signal above the band", 4800, 5000, true)]
        [DataRow("signal at the supply", 5000, 5000, true)]
        [DataRow("no supply", 500, 0, true)]
        [DataRow("half of the supply", 250, 2500, true)]
        [DataRow("not read", 2500, 5000, false)]
        public static void A_bad_reading_gives_no_number(string what, int signal, int supply, bool answered)
        {
            Probe probe = new Probe().Read(RawSum.Of(signal), RawSum.Of(supply), answered);
            Assert.IsFalse(probe.IsGood, what);
        }
    }
}
