using System.Device.Gpio;
using System.Threading;
using BackflushController.Core.Board;
using BackflushController.Core.Display;
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
        private const int CoarseStepMilliseconds = (int)(Inputs.CoarseStepMicroseconds / 1000);

        private readonly OutputPins _pins;
        private readonly GpioPin _heartbeat;
        private readonly Contact _button;
        private readonly Contact _brewSwitch;
        private readonly Contact _tankLevel;
        private readonly GpioPin _rail;
        private readonly GpioPin _contact;
        private readonly PressureInput _pressure;
        private readonly OledPanel _panel;
        private readonly FlashSlots _slots;
        private readonly Outputs _driven = new Outputs();

        /// <summary>The board around the outputs of the relays, which are open and low already.</summary>
        /// <param name="outputs">Pump, enable relay and valve.</param>
        /// <param name="settings">How the rest is wired.</param>
        public Esp32Board(OutputPins outputs, ControllerSettings settings)
        {
            PinSettings pins = settings.Pins;
            _pins = outputs;
            _pins.OpenBuzzer(pins.Buzzer);
            _heartbeat = OutputPins.OpenLow(pins.Heartbeat);
            int contacts = 1 + Wired(pins.BrewSwitch) + Wired(pins.TankLevel);
            _button = new Contact(pins.Button, contacts);
            _brewSwitch = OpenWired(pins.BrewSwitch, contacts);
            _tankLevel = OpenWired(pins.TankLevel, contacts);
            _rail = OpenLevel(pins.Rail);
            _contact = OpenLevel(pins.Contact);
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
        public void Yield()
        {
            Thread.Sleep(0);
        }

        /// <inheritdoc/>
        public string RuntimeVersion()
        {
            return SystemInfo.Version.ToString();
        }

        /// <inheritdoc/>
        public void SampleContacts(Inputs inputs)
        {
            inputs.ButtonTouched |= _button.WasClosed;
            inputs.ButtonHeld &= !_button.WasOpen;
            _button.Clear();
            if (_brewSwitch != null)
            {
                inputs.BrewSwitchClosed |= _brewSwitch.WasClosed;
                _brewSwitch.Clear();
            }

            if (_tankLevel != null)
            {
                inputs.TankEmpty |= _tankLevel.WasOpen;
                _tankLevel.Clear();
            }
        }

        /// <inheritdoc/>
        public void SampleSensor(Inputs inputs)
        {
            _pressure.Sample(inputs);
        }

        /// <inheritdoc/>
        public int ReadCutOff()
        {
            // Converted, not compared: that would leave twice as much.
            bool railUp = _rail != null && (bool)_rail.Read();
            bool contactLive = _contact != null && !(bool)_contact.Read();
            return (railUp ? CutOffReading.RailUp : 0) | (contactLive ? CutOffReading.ContactLive : 0);
        }

        /// <inheritdoc/>
        public void CollectGarbage()
        {
            GC.Run(false);
        }

        /// <inheritdoc/>
        public void Drive(Outputs outputs)
        {
            OutputOrder.Drive(outputs, _driven, _pins);
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
        public bool ShowPage(byte[] frame, int page, int left, int width)
        {
            return _panel.ShowPage(frame, page, left, width);
        }

        /// <inheritdoc/>
        public bool SetPanelLook(PanelLook look)
        {
            return _panel.SetLook(look);
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

        private static int Wired(int pin)
        {
            return pin == PinSettings.None ? 0 : 1;
        }

        private static GpioPin OpenLevel(int pin)
        {
            return Wired(pin) > 0 ? new GpioController().OpenPin(pin, PinMode.Input) : null;
        }

        private static Contact OpenWired(int pin, int contacts)
        {
            return Wired(pin) > 0 ? new Contact(pin, contacts) : null;
        }
    }
}
