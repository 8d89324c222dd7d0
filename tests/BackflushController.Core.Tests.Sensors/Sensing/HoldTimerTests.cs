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
        public static void It_lasts_when_its_time_is_full_and_not_a_microsecond_earlier()
        {
            HoldTimer persistence = Begun();

            Assert.IsFalse(persistence.Lasts(Start + Length - 1, true, Length), "not yet");
            Assert.IsTrue(persistence.Lasts(Start + Length, true, Length), "full");
        }

        [TestMethod]
        public static void It_goes_on_lasting()
        {
            HoldTimer persistence = Begun();

            Assert.IsTrue(persistence.Lasts(Start + (1000 * Length), true, Length), "long after");
            Assert.IsTrue(persistence.Lasts(Start + (2000 * Length), true, Length), "and longer");
        }

        [TestMethod]
        public static void What_is_not_so_does_not_last_however_long_it_was()
        {
            Assert.IsFalse(Begun().Lasts(Start + (2 * Length), false, Length), "not so");
        }

        [TestMethod]
        public static void Once_not_so_it_starts_anew()
        {
            HoldTimer persistence = Begun();
            persistence.Lasts(Start + Length - 1, false, Length);

            Assert.IsFalse(persistence.Lasts(Start + Length, true, Length), "anew");
            Assert.IsFalse(persistence.Lasts(Start + (2 * Length) - 1, true, Length), "not yet");
            Assert.IsTrue(persistence.Lasts(Start + (2 * Length), true, Length), "full");
        }

        [TestMethod]
        public static void A_break_starts_it_anew()
        {
            HoldTimer persistence = Begun();
            persistence.Break();

            Assert.IsFalse(persistence.Lasts(Start + Length, true, Length), "anew");
            Assert.IsTrue(persistence.Lasts(Start + (2 * Length), true, Length), "full");
        }

        [TestMethod]
        public static void It_counts_from_the_first_microsecond_of_the_clock_on()
        {
            HoldTimer persistence = new HoldTimer();
            persistence.Lasts(0, true, Length);

            Assert.IsTrue(persistence.Lasts(Length, true, Length), "from zero");
        }

        private static HoldTimer Begun()
        {
            HoldTimer persistence = new HoldTimer();
            persistence.Lasts(Start, true, Length);
            return persistence;
        }
    }
}
