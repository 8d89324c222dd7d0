using BackflushController.Core.Safety;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class GateLimitsTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void Settings_tighten_the_limit_of_a_fill_and_do_not_loosen_it()
        {
            Assert.AreEqual(12 * Second, LimitsOf(12 * Second, 0).FillMicroseconds, "12 s");
            Assert.AreEqual(30 * Second, LimitsOf(31 * Second, 0).FillMicroseconds, "31 s");
            Assert.AreEqual(30 * Second, LimitsOf(long.MaxValue, 0).FillMicroseconds, "no end");
        }

        [TestMethod]
        public static void Settings_tighten_the_limit_of_a_run_and_do_not_loosen_it()
        {
            Assert.AreEqual(62 * Second, LimitsOf(0, 60 * Second).RunMicroseconds, "60 s");
            Assert.AreEqual(482 * Second, LimitsOf(0, 481 * Second).RunMicroseconds, "481 s");
            Assert.AreEqual(482 * Second, LimitsOf(0, long.MaxValue).RunMicroseconds, "no end");
        }

        [TestMethod]
        public static void A_file_cannot_loosen_a_limit()
        {
            Assert.AreEqual(0, SettingsText.Read("fill-limit = 30").ErrorCount, "the longest fill");
            Assert.AreEqual(1, SettingsText.Read("fill-limit = 30.1").ErrorCount, "a longer fill");
            Assert.AreEqual(0, SettingsText.Read("run-limit = 480").ErrorCount, "the longest run");
            Assert.AreEqual(1, SettingsText.Read("run-limit = 481").ErrorCount, "a longer run");
        }

        [TestMethod]
        public static void Every_pump_but_a_rotary_one_is_rated()
        {
            Assert.IsTrue(IsRated(PumpType.Vibratory), "vibratory");
            Assert.IsFalse(IsRated(PumpType.Rotary), "rotary");
        }

        private static bool IsRated(PumpType pump)
        {
            return new GateLimits(new ControllerSettings { Pump = pump }).IsPumpRated;
        }

        private static GateLimits LimitsOf(long fill, long run)
        {
            return new GateLimits(new ControllerSettings { FillLimitMicroseconds = fill, RunLimitMicroseconds = run });
        }
    }
}
