using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class VentTrendTests
    {
        private const long Millisecond = 1000;

        [TestMethod]
        public static void Two_vents_without_a_gain_are_clean()
        {
            Assert.AreEqual(4, CyclesUntilClean(1500, 800, 800, 800, 800, 800), "cycles");
        }

        [TestMethod]
        public static void The_first_vent_says_nothing()
        {
            Assert.AreEqual(4, CyclesUntilClean(800, 800, 800, 800, 800, 800), "as long as the others");
            Assert.AreEqual(4, CyclesUntilClean(3000, 800, 800, 800, 800, 800), "much longer");
        }

        [TestMethod]
        public static void As_long_as_each_vent_is_shorter_it_is_not_clean()
        {
            Assert.AreEqual(0, CyclesUntilClean(2000, 1000, 940, 880, 820, 760), "never");
        }

        [TestMethod]
        public static void A_gain_starts_the_count_anew()
        {
            Assert.AreEqual(6, CyclesUntilClean(1500, 1000, 1000, 900, 900, 900), "cycles");
        }

        [TestMethod]
        public static void Two_ticks_are_a_gain_and_a_little_less_is_none()
        {
            Assert.AreEqual(0, CyclesUntilClean(700, 600, 560, 520, 480, 440), "two ticks each");
            Assert.AreEqual(4, CyclesUntilClean(700, 600, 561, 522, 483, 444), "less");
        }

        [TestMethod]
        public static void A_long_vent_must_gain_a_twentieth()
        {
            Assert.AreEqual(0, CyclesUntilClean(3000, 2000, 1900, 1805, 1714, 1628), "a twentieth each");
            Assert.AreEqual(4, CyclesUntilClean(3000, 2000, 1901, 1810, 1720, 1635), "less");
        }

        [TestMethod]
        public static void Longer_vents_are_no_gain()
        {
            Assert.AreEqual(4, CyclesUntilClean(1500, 800, 900, 1000, 1100, 1200), "cycles");
        }

        [TestMethod]
        public static void Slow_vents_are_never_clean()
        {
            VentTrend trend = new VentTrend();
            for (int i = 0; i < 20; i++)
            {
                trend.Add(5000 * Millisecond, true);
                Assert.IsFalse(trend.SaysClean, "after " + i);
            }
        }

        [TestMethod]
        public static void A_slow_vent_starts_the_count_anew()
        {
            VentTrend trend = new VentTrend();
            trend.Add(800 * Millisecond, false);
            trend.Add(800 * Millisecond, false);
            trend.Add(800 * Millisecond, false);
            trend.Add(3500 * Millisecond, true);
            trend.Add(3500 * Millisecond, false);
            Assert.IsFalse(trend.SaysClean, "one behind the slow one");
            trend.Add(3500 * Millisecond, false);
            Assert.IsTrue(trend.SaysClean, "two behind it");
        }

        [TestMethod]
        public static void A_new_stage_is_judged_by_its_own_vents()
        {
            VentTrend trend = new VentTrend();
            for (int i = 0; i < 4; i++)
            {
                trend.Add(800 * Millisecond, false);
            }

            Assert.IsTrue(trend.SaysClean, "clean before");
            trend.Restart();
            Assert.IsFalse(trend.SaysClean, "after the restart");
            trend.Add(800 * Millisecond, false);
            trend.Add(800 * Millisecond, false);
            trend.Add(800 * Millisecond, false);
            Assert.IsFalse(trend.SaysClean, "three cycles on");
            trend.Add(800 * Millisecond, false);
            Assert.IsTrue(trend.SaysClean, "four cycles on");
        }

        /// <summary>0: never.</summary>
        private static int CyclesUntilClean(params int[] ventMilliseconds)
        {
            VentTrend trend = new VentTrend();
            for (int i = 0; i < ventMilliseconds.Length; i++)
            {
                trend.Add(ventMilliseconds[i] * Millisecond, false);
                if (trend.SaysClean)
                {
                    return i + 1;
                }
            }

            return 0;
        }
    }
}
