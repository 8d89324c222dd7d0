using BackflushController.Core.Board;

namespace BackflushController.Core.Interaction
{
    /// <summary>
    /// One button: debounced by time, short and long presses distinguished. Easy to stop with and hard to start with:
    /// any contact counts as a press, but a long press must be without a break. A button that is down at power-up, held
    /// or stuck, is not heard before it has been released.
    /// </summary>
    public sealed class Button
    {
        /// <summary>
        /// A level counts when it has been stable this long. Common tactile switches bounce for up to 10 ms.
        /// </summary>
        public const long DebounceMicroseconds = 40000;

        /// <summary>Closed without a break for this long, a press is a long press.</summary>
        public const long LongPressMicroseconds = 800000;

        /// <summary>The contact was closed all through the last tick.</summary>
        public bool ContactClosed;

        /// <summary>When the contact last opened or closed, bounce included; microseconds.</summary>
        public long ChangedAt;

        /// <summary>The contact has never been open since power-up: held on purpose, or stuck.</summary>
        public bool HeldSincePowerUp = true;

        // A tick knows of its contact since the one before.
        private const long SinceOpenMicroseconds = Inputs.TickMicroseconds;

        private bool _raw = true;
        private bool _down = true;
        private bool _deaf = true;
        private long _lastOpenAt;

        /// <summary>Takes what was seen of the contact in a tick and says what has happened.</summary>
        /// <param name="now">Microseconds; never runs backwards.</param>
        /// <param name="touched">The contact was closed at some moment of the tick; bounce included.</param>
        /// <param name="held">It was closed all through the tick.</param>
        public ButtonEvent Update(long now, bool touched, bool held)
        {
            if (held && !ContactClosed && now - SinceOpenMicroseconds > _lastOpenAt)
            {
                // Something blocked the loop after the contact was last seen open: it may have closed long after that.
                _lastOpenAt = now - SinceOpenMicroseconds;
            }

            ContactClosed = held;
            if (!held)
            {
                HeldSincePowerUp = false;
                _lastOpenAt = now;
            }

            if (touched != _raw)
            {
                _raw = touched;
                ChangedAt = now;
            }

            if (_raw != _down && now - ChangedAt >= DebounceMicroseconds)
            {
                return ChangeTo(_raw);
            }

            if (_down && !_deaf && now - _lastOpenAt >= LongPressMicroseconds)
            {
                _deaf = true;
                return ButtonEvent.LongPress;
            }

            return ButtonEvent.None;
        }

        /// <summary>The press was answered: nothing more is heard of it until the button has been released.</summary>
        public void Consume()
        {
            _deaf = true;
        }

        private ButtonEvent ChangeTo(bool down)
        {
            bool heard = !_deaf;
            _down = down;
            _deaf = false;
            if (down)
            {
                return ButtonEvent.Pressed;
            }

            return heard ? ButtonEvent.ShortPress : ButtonEvent.None;
        }
    }
}
