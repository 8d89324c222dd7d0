using BackflushController.Core.Board;
using BackflushController.Core.Interaction;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class ButtonTests
    {
        private const long Second = 1000000;
        private const long Tick = Inputs.TickMicroseconds;
        private const long LongPress = 800000;

        [TestMethod]
        public static void A_press_is_heard_once_the_contact_has_been_stable()
        {
            Finger.OnReleasedButton().Heard(0, 0, 0, "before")
                .Hold(true, Button.DebounceMicroseconds - Tick).Heard(0, 0, 0, "still bouncing perhaps")
                .Hold(true, 2 * Tick).Heard(1, 0, 0, "stable");
        }

        [TestMethod]
        public static void A_tick_that_comes_early_makes_no_long_press_come_early()
        {
            Button button = new Button();
            button.Update(Second, false, false);
            button.Update(Second + Button.DebounceMicroseconds, false, false);
            long opened = Second + Button.DebounceMicroseconds;
            button.Update(opened + 1000, true, true);
            button.Update(opened + 500000, true, true);

            Assert.AreEqual(
                (int)ButtonEvent.None, (int)button.Update(opened + LongPress - 1, true, true), "not yet");
            Assert.AreEqual((int)ButtonEvent.LongPress, (int)button.Update(opened + LongPress, true, true), "now");
        }

        [TestMethod]
        public static void A_short_press_is_reported_on_release()
        {
            Finger.OnReleasedButton().Hold(true, 200000).Heard(1, 0, 0, "while down")
                .Hold(false, 200000).Heard(1, 1, 0, "after release");
        }

        [TestMethod]
        public static void A_long_press_is_reported_once_while_still_held_and_is_no_short_press()
        {
            Finger.OnReleasedButton().Hold(true, LongPress + 100000).Heard(1, 0, 1, "while held")
                .Hold(true, 60 * Second).Hold(false, 200000).Heard(1, 0, 1, "once only");
        }

        [TestMethod]
        public static void A_press_is_long_at_the_very_microsecond()
        {
            Button button = new Button();
            button.Update(0, false, false);
            button.Update(Second, false, false);
            button.Update(Second + Tick, true, true);
            long debounced = Second + Tick + Button.DebounceMicroseconds;
            Assert.AreEqual((int)ButtonEvent.Pressed, (int)button.Update(debounced, true, true), "pressed");
            long over = Second + LongPress;
            Assert.AreEqual((int)ButtonEvent.None, (int)button.Update(over - 1, true, true), "too early");
            Assert.AreEqual((int)ButtonEvent.LongPress, (int)button.Update(over, true, true), "long");
        }

        [TestMethod]
        public static void Bounce_at_both_ends_makes_one_press()
        {
            Finger.OnReleasedButton().Bounce(10).Hold(true, 300000).Bounce(10).Hold(false, 300000)
                .Heard(1, 1, 0, "events");
        }

        [TestMethod]
        public static void A_chattering_contact_is_never_heard()
        {
            Finger.OnReleasedButton().Bounce(3000).Heard(0, 0, 0, "events");
        }

        [TestMethod]
        public static void A_contact_that_is_open_at_one_sample_of_every_tick_presses_but_never_long()
        {
            // A stop is heard, and nothing starts.
            Finger.OnReleasedButton().Hold(true, false, 3000 * Tick).Heard(1, 0, 0, "events");
        }

        [TestMethod]
        public static void A_contact_that_breaks_now_and_then_is_never_a_long_press()
        {
            Finger finger = Finger.OnReleasedButton();
            for (int i = 0; i < 100; i++)
            {
                finger.Hold(true, LongPress - (2 * Tick)).Hold(false, Tick);
            }

            finger.Heard(1, 0, 0, "events");
        }

        [TestMethod]
        public static void A_button_held_or_stuck_at_power_up_is_not_heard_before_its_release()
        {
            new Finger().Hold(true, 600 * Second).Hold(false, 200000).Heard(0, 0, 0, "stuck since power-up")
                .Hold(true, 200000).Hold(false, 200000).Heard(1, 1, 0, "first real press");
        }

        [TestMethod]
        public static void One_open_sample_at_power_up_does_not_make_a_stuck_button_heard()
        {
            new Finger().Hold(false, Tick).Hold(true, 5 * Second).Heard(0, 0, 0, "events");
        }

        [TestMethod]
        public static void A_press_in_a_blocked_loop_is_long_after_it_was_seen_for_long_enough()
        {
            const long Blocked = 45000;
            Button button = new Button();
            button.Update(0, false, false);
            button.Update(Second, false, false);
            long seen = Second + Blocked;
            button.Update(seen, true, true);
            button.Update(seen + Button.DebounceMicroseconds, true, true);
            long over = seen - Tick + LongPress;

            Assert.AreEqual((int)ButtonEvent.None, (int)button.Update(over - 1, true, true), "too early");
            Assert.AreEqual((int)ButtonEvent.LongPress, (int)button.Update(over, true, true), "long");
        }

        [TestMethod]
        public static void A_press_that_was_answered_is_not_heard_again_when_it_ends()
        {
            Finger finger = Finger.OnReleasedButton().Hold(true, 100000);

            finger.Button.Consume();

            finger.Hold(true, 2 * Second).Hold(false, 200000).Heard(1, 0, 0, "only the press itself");
        }

        /// <summary>A finger on the button, and how often each event was heard.</summary>
        private sealed class Finger
        {
            public readonly Button Button = new Button();

            private readonly int[] _counts = new int[4];
            private long _now;

            public static Finger OnReleasedButton() => new Finger().Hold(false, 200000);

            public Finger Hold(bool down, long microseconds) => Hold(down, down, microseconds);

            /// <summary>The contact is closed at one sample of each tick, or at all of them.</summary>
            public Finger Hold(bool touched, bool held, long microseconds)
            {
                for (long end = _now + microseconds; _now < end;)
                {
                    _now += Tick;
                    _counts[(int)Button.Update(_now, touched, held)]++;
                }

                return this;
            }

            public Finger Bounce(int times)
            {
                for (int i = 0; i < times; i++)
                {
                    Hold(i % 2 == 0, Tick);
                }

                return this;
            }

            public Finger Heard(int pressed, int shortPresses, int longPresses, string when)
            {
                Assert.AreEqual(pressed, _counts[(int)ButtonEvent.Pressed], "pressed: " + when);
                Assert.AreEqual(shortPresses, _counts[(int)ButtonEvent.ShortPress], "short presses: " + when);
                Assert.AreEqual(longPresses, _counts[(int)ButtonEvent.LongPress], "long presses: " + when);
                return this;
            }
        }
    }
}
