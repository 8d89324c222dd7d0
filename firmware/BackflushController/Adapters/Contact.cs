using System.Device.Gpio;
using BackflushController.Core.Board;

namespace BackflushController.Adapters
{
    /// <summary>
    /// A contact to ground. Each reading of a pin leaves 48 bytes of garbage, so the pin's edges are heard, which costs
    /// nothing while there are none, and its level is read seldom, should an edge be lost. Edges come on a thread of
    /// the runtime, between two instructions of whoever asks.
    /// </summary>
    public sealed class Contact
    {
        /// <summary>Every six tenths of a second: less than two bytes a tick.</summary>
        private const int TicksBetweenReadings = 30;

        private readonly GpioPin _pin;

        private bool _closed;
        private bool _wasClosed;
        private bool _wasOpen;
        private int _ticks;

        /// <summary>Opens the pin, with its pull-up.</summary>
        public Contact(int pin)
        {
            _pin = new GpioController().OpenPin(pin, PinMode.InputPullUp);
            _closed = IsClosedNow();
            _pin.ValueChanged += (sender, e) => Note(e.ChangeType == PinEventTypes.Falling);
        }

        /// <summary>It was closed at some moment since <see cref="Clear"/>.</summary>
        public bool WasClosed
        {
            get { return _closed || _wasClosed; }
        }

        /// <summary>It was open at some moment since then.</summary>
        public bool WasOpen
        {
            get { return !_closed || _wasOpen; }
        }

        /// <summary>What was, has been taken.</summary>
        public void Clear()
        {
            _wasClosed = false;
            _wasOpen = false;
            if (++_ticks == TicksBetweenReadings)
            {
                _ticks = 0;
                Note(IsClosedNow());
            }
        }

        private void Note(bool closed)
        {
            _wasClosed |= closed;
            _wasOpen |= !closed;
            _closed = closed;
        }

        private bool IsClosedNow()
        {
            // Converted, not compared: that would leave twice as much.
            return !(bool)_pin.Read();
        }
    }
}
