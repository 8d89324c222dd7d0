using System.Device.Gpio;

namespace BackflushController.Adapters
{
    /// <summary>Opening of output pins.</summary>
    public static class OutputPin
    {
        /// <summary>
        /// Opens an output and drives it low. The ESP32 drives it low by itself when it opens it; saying so costs
        /// nothing and does not depend on that.
        /// </summary>
        public static GpioPin OpenLow(int pinNumber)
        {
            GpioPin pin = new GpioController().OpenPin(pinNumber, PinMode.Output);
            pin.Write(PinValue.Low);
            return pin;
        }
    }
}
