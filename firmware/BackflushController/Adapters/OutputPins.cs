using System.Device.Gpio;
using BackflushController.Core.Board;
using BackflushController.Core.Settings;

namespace BackflushController.Adapters
{
    /// <summary>
    /// The output pins. One that is not open yet drives nothing; the pull-down of its stage holds it low.
    /// </summary>
    public sealed class OutputPins : IOutputPins
    {
        private GpioPin _pump;
        private GpioPin _enable;
        private GpioPin _valve;
        private GpioPin _buzzer;

        /// <summary>Opens an output and drives it low.</summary>
        public static GpioPin OpenLow(int pinNumber)
        {
            // The ESP32 drives a pin low by itself when it opens it; saying so costs nothing and does not depend on it.
            GpioPin pin = new GpioController().OpenPin(pinNumber, PinMode.Output);
            pin.Write(PinValue.Low);
            return pin;
        }

        /// <summary>Opens pump, enable relay and valve, low, and closes the pins that they were on before.</summary>
        public void OpenRelays(PinSettings pins)
        {
            // All closed first: the settings may exchange them, or give one to something else.
            _pump?.Dispose();
            _enable?.Dispose();
            _valve?.Dispose();
            _pump = OpenLow(pins.Pump);
            _valve = OpenLow(pins.Valve);
            _enable = pins.Enable == PinSettings.None ? null : OpenLow(pins.Enable);
        }

        /// <summary>Opens the buzzer, low.</summary>
        public void OpenBuzzer(int pin)
        {
            _buzzer = OpenLow(pin);
        }

        /// <inheritdoc/>
        public void SetPump(bool on)
        {
            _pump?.Write(on ? PinValue.High : PinValue.Low);
        }

        /// <inheritdoc/>
        public void SetEnable(bool on)
        {
            _enable?.Write(on ? PinValue.High : PinValue.Low);
        }

        /// <inheritdoc/>
        public void SetValve(bool on)
        {
            _valve?.Write(on ? PinValue.High : PinValue.Low);
        }

        /// <inheritdoc/>
        public void SetBuzzer(bool on)
        {
            _buzzer?.Write(on ? PinValue.High : PinValue.Low);
        }
    }
}
