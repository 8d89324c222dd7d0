using BackflushController.Core.Board;
using BackflushController.Core.Interaction;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class ChirpTests
    {
        private const long Start = 7 * Bench.Second;

        [TestMethod]
        public static void It_is_silent_until_started_and_when_it_is_turned_off()
        {
            Assert.IsFalse(new Chirp().Sounds(0), "at power-up");

            Chirp off = new Chirp();
            off.Start(0, ChirpPattern.Fault, false);
            Assert.IsFalse(off.Sounds(0), "turned off");
        }

        [TestMethod]
        public static void It_beeps_as_often_as_asked_and_then_is_silent()
        {
            Chirp chirp = Done();

            int beeps = 0;
            bool sounded = false;
            for (long now = Start; now < Start + (4 * Bench.Second); now += Inputs.TickMicroseconds)
            {
                bool sounds = chirp.Sounds(now);
                beeps += sounds && !sounded ? 1 : 0;
                sounded = sounds;
            }

            Assert.AreEqual((int)ChirpPattern.Done, beeps, "beeps");
            Assert.IsFalse(sounded, "at the end");
        }

        [TestMethod]
        public static void A_beep_sounds_from_its_first_microsecond_to_its_last()
        {
            Chirp chirp = Done();

            Assert.IsTrue(chirp.Sounds(Start), "first");
            Assert.IsTrue(chirp.Sounds(Start + Chirp.BeepMicroseconds - 1), "last");
            Assert.IsFalse(chirp.Sounds(Start + Chirp.BeepMicroseconds), "after it");
            Assert.IsTrue(chirp.Sounds(Start + Chirp.PeriodMicroseconds), "the next one");
        }

        [TestMethod]
        public static void It_is_over_when_the_pause_after_its_last_beep_is()
        {
            Chirp chirp = Done();
            long end = Start + ((int)ChirpPattern.Done * Chirp.PeriodMicroseconds);

            Assert.IsTrue(chirp.IsSounding(end - 1), "before its end");
            Assert.IsFalse(chirp.IsSounding(end), "at its end");
            Assert.IsFalse(chirp.Sounds(end), "nothing is heard then");
        }

        private static Chirp Done()
        {
            Chirp chirp = new Chirp();
            chirp.Start(Start, ChirpPattern.Done, true);
            return chirp;
        }
    }
}
