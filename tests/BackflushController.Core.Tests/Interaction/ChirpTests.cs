using BackflushController.Core.Board;
using BackflushController.Core.Interaction;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class ChirpTests
    {
        [TestMethod]
        public static void It_is_silent_until_started()
        {
            Assert.IsFalse(new Chirp().Sounds(0), "at power-up");
        }

        [TestMethod]
        public static void It_is_not_heard_when_it_is_turned_off()
        {
            Chirp chirp = new Chirp();
            chirp.Start(0, ChirpPattern.Fault, false);

            Assert.IsFalse(chirp.Sounds(0), "turned off");
        }

        [TestMethod]
        public static void It_beeps_as_often_as_asked_and_then_is_silent()
        {
            Chirp chirp = new Chirp();
            chirp.Start(1000000, ChirpPattern.Done, true);

            int beeps = 0;
            bool sounded = false;
            for (long now = 1000000; now < 5000000; now += TickTiming.TickMicroseconds)
            {
                bool sounds = chirp.Sounds(now);
                beeps += sounds && !sounded ? 1 : 0;
                sounded = sounds;
            }

            Assert.AreEqual((int)ChirpPattern.Done, beeps, "beeps");
            Assert.IsFalse(sounded, "at the end");
        }

        [TestMethod]
        public static void A_beep_sounds_from_its_first_moment_to_its_last()
        {
            Chirp chirp = new Chirp();
            chirp.Start(7000000, ChirpPattern.Done, true);

            Assert.IsTrue(chirp.Sounds(7000000), "first moment");
            Assert.IsTrue(chirp.Sounds(7000000 + Chirp.BeepMicroseconds - 1), "last moment");
            Assert.IsFalse(chirp.Sounds(7000000 + Chirp.BeepMicroseconds), "behind it");
            Assert.IsTrue(chirp.Sounds(7000000 + Chirp.PeriodMicroseconds), "the next one");
        }

        [TestMethod]
        public static void It_is_over_when_the_pause_behind_its_last_beep_is()
        {
            Chirp chirp = new Chirp();
            chirp.Start(7000000, ChirpPattern.Done, true);
            long end = 7000000 + ((int)ChirpPattern.Done * Chirp.PeriodMicroseconds);

            Assert.IsTrue(chirp.IsSounding(end - 1), "before its end");
            Assert.IsFalse(chirp.IsSounding(end), "at its end");
            Assert.IsFalse(chirp.Sounds(end), "nothing is heard then");
        }
    }
}
