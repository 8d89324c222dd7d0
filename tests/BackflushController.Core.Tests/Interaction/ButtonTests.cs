using BackflushController.Core.Board;
using BackflushController.Core.Interaction;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class ButtonTests
    {
        private const long Tick = TickTiming.TickMicroseconds;

        [TestMethod]
        public static void A_press_is_heard_once_the_contact_has_been_stable()
        {
            Finger finger = Finger.OnReleasedButton();

            Assert.AreEqual(0, finger.Count(ButtonEvent.Pressed), "before");
            finger.Hold(true, Button.DebounceMicroseconds - Tick);
            Assert.AreEqual(0, finger.Count(ButtonEvent.Pressed), "still bouncing perhaps");
            finger.Hold(true, 2 * Tick);
            Assert.AreEqual(1, finger.Count(ButtonEvent.Pressed), "stable");
        }

        [TestMethod]
        public static void A_short_press_is_reported_on_release()
        {
            Finger finger = Finger.OnReleasedButton();

            finger.Hold(true, 200000);
            Assert.AreEqual(0, finger.Count(ButtonEvent.ShortPress), "while down");
            finger.Hold(false, 200000);
            Assert.AreEqual(1, finger.Count(ButtonEvent.ShortPress), "after release");
            Assert.AreEqual(0, finger.Count(ButtonEvent.LongPress), "not long");
        }

        [TestMethod]
        public static void A_long_press_is_reported_once_while_still_held_and_is_no_short_press()
        {
            Finger finger = Finger.OnReleasedButton();

            finger.Hold(true, Button.LongPressMicroseconds + 100000);
            Assert.AreEqual(1, finger.Count(ButtonEvent.LongPress), "while held");
            finger.Hold(true, 60 * Bench.Second);
            finger.Hold(false, 200000);
            Assert.AreEqual(1, finger.Count(ButtonEvent.LongPress), "once only");
            Assert.AreEqual(0, finger.Count(ButtonEvent.ShortPress), "no short press after it");
        }

        [TestMethod]
        public static void One_open_look_at_power_up_does_not_make_a_stuck_button_heard()
        {
            Button button = new Button();
            button.Update(Bench.Second, false, false);
            for (long now = Bench.Second + Tick; now < 5 * Bench.Second; now += Tick)
            {
                Assert.AreEqual((int)ButtonEvent.None, (int)button.Update(now, true, true), "heard");
            }
        }

        [TestMethod]
        public static void A_press_is_long_at_the_very_microsecond()
        {
            Button button = new Button();
            button.Update(0, false, false);
            button.Update(Bench.Second, false, false);
            button.Update(Bench.Second + Tick, true, true);
            long debounced = Bench.Second + Tick + Button.DebounceMicroseconds;
            Assert.AreEqual((int)ButtonEvent.Pressed, (int)button.Update(debounced, true, true), "pressed");
            long over = Bench.Second + Button.LongPressMicroseconds;
            Assert.AreEqual((int)ButtonEvent.None, (int)button.Update(over - 1, true, true), "too early");
            Assert.AreEqual((int)ButtonEvent.LongPress, (int)button.Update(over, true, true), "long");
        }

        [TestMethod]
        public static void Bounce_at_both_ends_makes_one_press()
        {
            Finger finger = Finger.OnReleasedButton();

            finger.Bounce(10);
            finger.Hold(true, 300000);
            finger.Bounce(10);
            finger.Hold(false, 300000);

            Assert.AreEqual(1, finger.Count(ButtonEvent.Pressed), "pressed");
            Assert.AreEqual(1, finger.Count(ButtonEvent.ShortPress), "short press");
        }

        [TestMethod]
        public static void A_chattering_contact_is_never_heard()
        {
            Finger finger = Finger.OnReleasedButton();

            finger.Bounce(3000);

            Assert.AreEqual(0, finger.Total, "events");
        }

        [TestMethod]
        public static void A_contact_that_is_open_at_one_look_of_every_tick_presses_but_never_long()
        {
            Button button = new Button();
            int pressed = 0;
            int other = 0;
            for (int tick = 1; tick < 3000; tick++)
            {
                ButtonEvent happened = button.Update(tick * Tick, tick > 10, false);
                pressed += happened == ButtonEvent.Pressed ? 1 : 0;
                other += happened == ButtonEvent.LongPress || happened == ButtonEvent.ShortPress ? 1 : 0;
            }

            Assert.AreEqual(1, pressed, "a stop is heard");
            Assert.AreEqual(0, other, "nothing starts");
        }

        [TestMethod]
        public static void A_contact_that_breaks_now_and_then_is_never_a_long_press()
        {
            Finger finger = Finger.OnReleasedButton();

            for (int i = 0; i < 100; i++)
            {
                finger.Hold(true, Button.LongPressMicroseconds - (2 * Tick));
                finger.Hold(false, Tick);
            }

            Assert.AreEqual(1, finger.Count(ButtonEvent.Pressed), "one press");
            Assert.AreEqual(0, finger.Count(ButtonEvent.LongPress), "no long press");
        }

        [TestMethod]
        public static void A_button_held_or_stuck_at_power_up_is_not_heard_before_its_release()
        {
            Finger finger = new Finger();

            finger.Hold(true, 600 * Bench.Second);
            finger.Hold(false, 200000);
            Assert.AreEqual(0, finger.Total, "stuck since power-up");

            finger.Hold(true, 200000);
            finger.Hold(false, 200000);
            Assert.AreEqual(1, finger.Count(ButtonEvent.ShortPress), "first real press");
        }

        [TestMethod]
        public static void A_press_that_was_answered_is_not_heard_again_when_it_ends()
        {
            Finger finger = Finger.OnReleasedButton();

            finger.Hold(true, 100000);
            finger.Button.Consume();
            finger.Hold(true, 2 * Bench.Second);
            finger.Hold(false, 200000);

            Assert.AreEqual(1, finger.Total, "only the press itself");
        }

        private sealed class Finger
        {
            public readonly Button Button = new Button();
            private readonly int[] _counts = new int[4];
            private long _now;

            public int Total
            {
                get { return _counts[1] + _counts[2] + _counts[3]; }
            }

            public static Finger OnReleasedButton()
            {
                Finger finger = new Finger();
                finger.Hold(false, 200000);
                return finger;
            }

            public int Count(ButtonEvent happened)
            {
                return _counts[(int)happened];
            }

            public void Hold(bool down, long microseconds)
            {
                long end = _now + microseconds;
                while (_now < end)
                {
                    _now += Tick;
                    _counts[(int)Button.Update(_now, down, down)]++;
                }
            }

            public void Bounce(int times)
            {
                for (int i = 0; i < times; i++)
                {
                    Hold(i % 2 == 0, Tick);
                }
            }
        }
    }
}
