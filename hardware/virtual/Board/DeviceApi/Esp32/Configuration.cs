namespace nanoFramework.Hardware.Esp32;

/// <summary>Which pins the chip's devices use.</summary>
public class Configuration
{
    /// <summary>Gives a pin to a device; it holds for devices made afterwards.</summary>
    /// <param name="value">The device and which of its lines.</param>
    /// <exception cref="ArgumentException">There is no such pin.</exception>
    public static void SetPinFunction(int pin, DeviceFunction value)
    {
        VirtualEsp32 chip = VirtualEsp32.Current;
        chip.BeginCall(DeviceCall.SetPinFunction, pin, (int)value);
        if (pin is < 0 or >= VirtualPin.PinCount)
        {
            throw new ArgumentException($"The ESP32 has no GPIO{pin}.", nameof(pin));
        }

        chip.Spend(chip.Costs.Devices.PinFunction);
        chip.I2c.SetFunction(value, pin);
    }
}
