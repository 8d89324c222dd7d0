namespace BackflushController.Core.Input
{
    /// <summary>
    /// One button: debounced by time, told apart into short and long. A button that is down at power-up, held or stuck,
    /// is not heard before it has been released.
    /// </summary>
    public sealed class Button
    {
        /// <summary>A level counts when it has been stable this long. Common tactile switches bounce for up to 10 ms.</summary>
        public const long DebounceMicroseconds = 40000;

        /// <summary>Held this long, a press is a long press.</summary>
        public const long LongPressMicroseconds = 800000;

        private bool _raw = true;
        private bool _down = true;
        private bool _deaf = true;
        private bool _everUp;
        private long _rawSince;
        private long _downSince;

        /// <summary>The contact has been closed at every look since power-up: held on purpose, or stuck.</summary>
        public bool HeldSincePowerUp
        {
            get { return !_everUp; }
        }

        /// <summary>Takes the contact's state at a tick and says what has happened.</summary>
        /// <param name="now">Microseconds; never runs backwards.</param>
        /// <param name="contactClosed">The contact as read, bounce included.</param>
        public ButtonEvent Update(long now, bool contactClosed)
        {
            _everUp |= !contactClosed;
            if (contactClosed != _raw)
            {
                _raw = contactClosed;
                _rawSince = now;
            }

            if (_raw != _down && now - _rawSince >= DebounceMicroseconds)
            {
                return ChangeTo(_raw, now);
            }

            if (_down && !_deaf && now - _downSince >= LongPressMicroseconds)
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

        private ButtonEvent ChangeTo(bool down, long now)
        {
            bool heard = !_deaf;
            _down = down;
            _deaf = false;
            if (down)
            {
                _downSince = now;
                return ButtonEvent.Pressed;
            }

            return heard ? ButtonEvent.ShortPress : ButtonEvent.None;
        }
    }
}
