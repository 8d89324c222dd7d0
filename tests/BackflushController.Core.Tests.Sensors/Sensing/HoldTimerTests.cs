using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class HoldTimerTests
    {
        private const long Start = 7000000;
        private const long Length = 500000;

        [TestMethod]
        public static void What_has_just_begun_does_not_last()
        {
            Assert.IsFalse(new HoldTimer().Lasts(Start, true, Length), "at its beginning");
        }

        [TestMethod]
        public static void It_lasts_from_the_microsecond_on_at_which_its_time_is_full()
        {
            HoldTimer timer = Begun(Start);

            Assert.IsFalse(timer.Lasts(Start + Length - 1, true, Length), "not yet");
            Assert.IsTrue(timer.Lasts(Start + Length, true, Length), "full");
            Assert.IsTrue(timer.Lasts(Start + (2000 * Length), true, Length), "long after");
        }

        [TestMethod]
        public static void What_is_not_so_does_not_last_however_long_it_was()
        {
            Assert.IsFalse(Begun(Start).Lasts(Start + (2 * Length), false, Length), "not so");
        }

        [TestMethod]
        public static void Once_not_so_it_starts_anew()
        {
            HoldTimer timer = Begun(Start);
            timer.Lasts(Start + Length - 1, false, Length);

            Assert.IsFalse(timer.Lasts(Start + Length, true, Length), "anew");
            Assert.IsFalse(timer.Lasts(Start + (2 * Length) - 1, true, Length), "not yet");
            Assert.IsTrue(timer.Lasts(Start + (2 * Length), true, Length), "full");
        }

        [TestMethod]
        public static void A_break_starts_it_anew()
        {
            HoldTimer timer = Begun(Start);
            timer.Break();

            Assert.IsFalse(timer.Lasts(Start + Length, true, Length), "anew");
            Assert.IsTrue(timer.Lasts(Start + (2 * Length), true, Length), "full");
        }

        [TestMethod]
        public static void It_counts_from_the_first_microsecond_of_the_clock_on()
        {
            Assert.IsTrue(Begun(0).Lasts(Length, true, Length), "from zero");
        }

        private static HoldTimer Begun(long at)
        {
            HoldTimer timer = new HoldTimer();
            timer.Lasts(at, true, Length);
            return timer;
        }
    }
}
