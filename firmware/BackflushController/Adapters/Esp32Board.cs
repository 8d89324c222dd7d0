using System.Device.Gpio;
using System.Threading;
using BackflushController.Core.Board;
using BackflushController.Core.Settings;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Runtime.Native;

namespace BackflushController.Adapters
{
    /// <summary>
    /// The retrofit box on an ESP32: each part of <see cref="IBoard"/> handed to the adapter that knows it.
    /// </summary>
    public sealed class Esp32Board : IBoard
    {
        private const int CoarseStepMilliseconds = (int)(TickTiming.CoarseStepMicroseconds / 1000);

        private readonly GpioPin _pump;
        private readonly GpioPin _valve;
        private readonly GpioPin _buzzer;
        private readonly GpioPin _heartbeat;
        private readonly GpioPin _button;
        private readonly GpioPin _brewSwitch;
        private readonly GpioPin _tankLevel;
        private readonly PressureInput _pressure;
        private readonly OledPanel _panel;
        private readonly FlashSlots _slots;

        private bool _pumpOn;
        private bool _valveOn;
        private bool _buzzerOn;

        /// <summary>The board around two outputs that are open and low already.</summary>
        /// <param name="pump">The pump relay.</param>
        /// <param name="valve">The three-way valve.</param>
        /// <param name="settings">How the rest is wired.</param>
        public Esp32Board(GpioPin pump, GpioPin valve, ControllerSettings settings)
        {
            PinSettings pins = settings.Pins;
            _pump = pump;
            _valve = valve;
            _buzzer = OutputPin.OpenLow(pins.Buzzer);
            _heartbeat = OutputPin.OpenLow(pins.Heartbeat);
            _button = OpenContact(pins.Button);
            _brewSwitch = OpenWired(pins.BrewSwitch);
            _tankLevel = OpenWired(pins.TankLevel);
            _pressure = new PressureInput(settings);
            _panel = new OledPanel(settings);
            _slots = new FlashSlots();
        }

        /// <inheritdoc/>
        public long NowMicroseconds()
        {
            return (long)HighResTimer.GetCurrent();
        }

        /// <inheritdoc/>
        public void Rest()
        {
            Thread.Sleep(CoarseStepMilliseconds);
        }

        /// <inheritdoc/>
        public string RuntimeVersion()
        {
            return SystemInfo.Version.ToString();
        }

        /// <inheritdoc/>
        public bool IsButtonDown()
        {
            return IsClosed(_button);
        }

        /// <inheritdoc/>
        public void Sample(Inputs inputs)
        {
            _pressure.Sample(inputs);
            if (_brewSwitch != null)
            {
                inputs.BrewSwitchClosed |= IsClosed(_brewSwitch);
            }

            if (_tankLevel != null)
            {
                inputs.TankEmpty |= !IsClosed(_tankLevel);
            }
        }

        /// <inheritdoc/>
        public void Drive(Outputs outputs)
        {
            // A write costs 300 us on the chip, so a pin is written when it changes. The pump goes off before the valve
            // may, and the valve on before the pump may, should both ever be asked for at once.
            if (_pumpOn && !outputs.Pump)
            {
                _pumpOn = false;
                _pump.Write(PinValue.Low);
            }

            if (outputs.Valve != _valveOn)
            {
                _valveOn = outputs.Valve;
                _valve.Write(outputs.Valve ? PinValue.High : PinValue.Low);
            }

            if (!_pumpOn && outputs.Pump)
            {
                _pumpOn = true;
                _pump.Write(PinValue.High);
            }

            if (outputs.Buzzer != _buzzerOn)
            {
                _buzzerOn = outputs.Buzzer;
                _buzzer.Write(outputs.Buzzer ? PinValue.High : PinValue.Low);
            }
        }

        /// <inheritdoc/>
        public void Beat()
        {
            _heartbeat.Toggle();
        }

        /// <inheritdoc/>
        public bool StartPanel()
        {
            return _panel.Start();
        }

        /// <inheritdoc/>
        public bool ShowPage(byte[] frame, int page)
        {
            return _panel.ShowPage(frame, page);
        }

        /// <inheritdoc/>
        public int ReadSlot(int slot, byte[] buffer)
        {
            return _slots.ReadSlot(slot, buffer);
        }

        /// <inheritdoc/>
        public bool WriteSlot(int slot, byte[] data)
        {
            return _slots.WriteSlot(slot, data);
        }

        private static GpioPin OpenWired(int pin)
        {
            return pin == PinSettings.None ? null : OpenContact(pin);
        }

        private static GpioPin OpenContact(int pin)
        {
            return new GpioController().OpenPin(pin, PinMode.InputPullUp);
        }

        private static bool IsClosed(GpioPin contact)
        {
            // Converted, not compared: each structure passed by value costs the interpreter 150 us.
            return !(bool)contact.Read();
        }
    }
}
