using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class HoldTimerTests
    {
        private const long Start = 7000000;
        private const long Later = 7500000;

        [TestMethod]
        public static void What_begins_has_been_so_since_now()
        {
            Assert.AreEqual(Start, HoldTimer.Since(HoldTimer.Never, Start, true), "since");
        }

        [TestMethod]
        public static void What_goes_on_has_been_so_since_it_began()
        {
            Assert.AreEqual(Start, HoldTimer.Since(Start, Later, true), "since");
        }

        [TestMethod]
        public static void What_is_not_so_has_been_so_since_never()
        {
            Assert.AreEqual(HoldTimer.Never, HoldTimer.Since(Start, Later, false), "after a break");
            Assert.AreEqual(HoldTimer.Never, HoldTimer.Since(HoldTimer.Never, Later, false), "as before");
        }

        [TestMethod]
        public static void What_is_never_so_has_lasted_for_less_than_nothing()
        {
            Assert.IsTrue(0 - HoldTimer.Never < 0, "at the clock's first microsecond");
            Assert.IsTrue((long.MaxValue - 1) - HoldTimer.Never < 0, "at its last");
        }

        [TestMethod]
        public static void It_counts_from_the_first_microsecond_of_the_clock_on()
        {
            long since = HoldTimer.Since(HoldTimer.Never, 0, true);

            Assert.AreEqual(0L, HoldTimer.Since(since, Later, true), "since");
        }
    }
}
