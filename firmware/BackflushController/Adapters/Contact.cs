using System.Device.Gpio;

namespace BackflushController.Adapters
{
    /// <summary>
    /// A contact to ground. Each reading of a pin leaves 48 bytes of garbage, so the pin's edges are heard, which costs
    /// nothing while there are none, and its level is read seldom, should edges be lost. Edges come on a thread of the
    /// runtime, between two instructions of whoever asks.
    /// </summary>
    public sealed class Contact
    {
        /// <summary>One of the contacts is read every six tenths of a second: less than two bytes a tick.</summary>
        private const int TicksBetweenReadings = 30;

        /// <summary>
        /// An edge leaves 130 bytes (measured). A contact with more in that time is not listened to for a while, and
        /// counts as open and closed: it stops things and starts none.
        /// </summary>
        private const int MostEdges = 30;

        private const int DeafTicks = 150;

        private readonly GpioPin _pin;
        private readonly int _contacts;

        private bool _closed;
        private bool _wasClosed;
        private bool _wasOpen;
        private bool _edgesAreLost;
        private int _edges;
        private int _ticks;
        private int _doubts;
        private int _deafTicks;

        /// <summary>Opens the pin, with its pull-up.</summary>
        /// <param name="pin">Number of the pin.</param>
        /// <param name="contacts">How many contacts the box has: they take turns at being read.</param>
        public Contact(int pin, int contacts)
        {
            _contacts = contacts;
            _pin = new GpioController().OpenPin(pin, PinMode.InputPullUp);
            Listen();
            Clear();
        }

        /// <summary>It was closed at some moment since <see cref="Clear"/>.</summary>
        public bool WasClosed
        {
            get { return _wasClosed; }
        }

        /// <summary>It was open at some moment since then.</summary>
        public bool WasOpen
        {
            get { return _wasOpen; }
        }

        /// <summary>What was, has been taken: a tick is over.</summary>
        public void Clear()
        {
            bool isDeaf = _deafTicks > 0;
            _wasClosed = _closed || isDeaf;
            _wasOpen = !_closed || isDeaf;
            _ticks++;
            if (isDeaf)
            {
                _deafTicks--;
                if (_deafTicks == 0)
                {
                    Listen();
                }
            }
            else if (_edgesAreLost || _ticks >= TicksBetweenReadings * _contacts)
            {
                Compare();
            }
        }

        private void Listen()
        {
            _edges = 0;
            _pin.ValueChanged += Hear;
            Note(IsClosedNow());
        }

        private void Hear(object sender, PinValueChangedEventArgs e)
        {
            _edges++;
            Note(e.ChangeType == PinEventTypes.Falling);
        }

        private void Note(bool closed)
        {
            _wasClosed |= closed;
            _wasOpen |= !closed;
            _closed = closed;
        }

        /// <summary>
        /// A level that nobody has told of, twice in a row, means that edges are lost: then it is read in every tick.
        /// </summary>
        private void Compare()
        {
            bool before = _closed;
            bool closed = IsClosedNow();
            bool differs = closed != before && _closed == before;
            _ticks = differs ? TicksBetweenReadings * _contacts : 0;
            _doubts = differs ? _doubts + 1 : 0;
            if (differs && (_doubts > 1 || _edgesAreLost))
            {
                _edgesAreLost = true;
                Note(closed);
            }

            if (_edges > MostEdges * _contacts)
            {
                _deafTicks = DeafTicks;
                _pin.ValueChanged -= Hear;
            }

            _edges = 0;
        }

        private bool IsClosedNow()
        {
            // Converted, not compared: that would leave twice as much.
            return !(bool)_pin.Read();
        }
    }
}
