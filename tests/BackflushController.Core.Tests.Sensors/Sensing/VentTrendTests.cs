using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class VentTrendTests
    {
        private const long Millisecond = 1000;
        private const int Never = 0;

        [TestMethod]
        [DataRow("two vents without a gain", 4, 1500, 800, 800, 800, 800, 800)]
        [DataRow("whatever the first one was", 4, 800, 800, 800, 800, 800, 800)]
        [DataRow("whatever the first one was", 4, 3000, 800, 800, 800, 800, 800)]
        [DataRow("each is shorter", Never, 2000, 1000, 940, 880, 820, 760)]
        [DataRow("a gain starts the count anew", 6, 1500, 1000, 1000, 900, 900, 900)]
        [DataRow("two ticks are a gain", Never, 700, 600, 560, 520, 480, 440)]
        [DataRow("a little less is none", 4, 700, 600, 561, 522, 483, 444)]
        [DataRow("a longer vent is none", 4, 1500, 800, 900, 1000, 1100, 1200)]
        [DataRow("a long vent must gain a twentieth", Never, 3000, 2000, 1900, 1805, 1714, 1628)]
        [DataRow("a long vent must gain a twentieth", 4, 3000, 2000, 1901, 1810, 1720, 1635)]
        public static void Two_vents_without_a_gain_are_clean(
            string why, int cycles, int first, int second, int third, int fourth, int fifth, int sixth)
        {
            int[] ventMilliseconds = { first, second, third, fourth, fifth, sixth };
            VentTrend trend = new VentTrend();
            int clean = Never;
            for (int i = 0; i < ventMilliseconds.Length && clean == Never; i++)
            {
                trend.Add(ventMilliseconds[i] * Millisecond, false);
                clean = trend.SaysClean ? i + 1 : Never;
            }

            Assert.AreEqual(cycles, clean, "cycles until clean: " + why);
        }

        [TestMethod]
        public static void Slow_vents_are_never_clean()
        {
            Assert.IsFalse(Add(new VentTrend(), 20, 5000, true), "after 20 of them");
        }

        [TestMethod]
        public static void A_slow_vent_starts_the_count_anew()
        {
            VentTrend trend = new VentTrend();
            Add(trend, 3, 800, false);
            Add(trend, 1, 3500, true);
            Assert.IsFalse(Add(trend, 1, 3500, false), "one after the slow one");
            Assert.IsTrue(Add(trend, 1, 3500, false), "two after it");
        }

        [TestMethod]
        public static void A_new_stage_is_judged_by_its_own_vents()
        {
            VentTrend trend = new VentTrend();
            Assert.IsTrue(Add(trend, 4, 800, false), "clean before");
            trend.Restart();
            Assert.IsFalse(trend.SaysClean, "after the restart");
            Assert.IsFalse(Add(trend, 3, 800, false), "three cycles on");
            Assert.IsTrue(Add(trend, 1, 800, false), "four cycles on");
        }

        /// <summary>Adds equal vents. True if the last of them, and none before it, makes the group clean.</summary>
        private static bool Add(VentTrend trend, int vents, int milliseconds, bool slow)
        {
            for (int i = 0; i < vents; i++)
            {
                Assert.IsFalse(trend.SaysClean, "clean before vent " + i);
                trend.Add(milliseconds * Millisecond, slow);
            }

            return trend.SaysClean;
        }
    }
}
