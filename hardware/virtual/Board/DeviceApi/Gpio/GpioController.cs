namespace System.Device.Gpio;

/// <summary>Opens the pins of the chip.</summary>
public sealed class GpioController
{
    /// <summary>Opens a pin as an input.</summary>
    /// <exception cref="InvalidOperationException">The pin is open already, or is not one to be opened.</exception>
    public GpioPin OpenPin(int pinNumber) => OpenPin(pinNumber, PinMode.Input);

    /// <summary>Opens a pin; an output is low, after a moment of pull-up.</summary>
    /// <exception cref="InvalidOperationException">The pin is open already, or is not one to be opened.</exception>
    /// <exception cref="ArgumentException">The pin cannot be that.</exception>
    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        VirtualEsp32 chip = VirtualEsp32.Current;
        chip.BeginCall(DeviceCall.GpioOpen, pinNumber, (int)mode);
        if (pinNumber is < 0 or >= VirtualPin.PinCount)
        {
            throw new InvalidOperationException($"GPIO{pinNumber} does not exist on the ESP32.");
        }

        VirtualPin line = chip.Pin(pinNumber);
        if (line.Refusal != null)
        {
            throw new InvalidOperationException($"GPIO{pinNumber} {line.Refusal}.");
        }

        line.Open();
        GpioPin pin = new(chip, line);
        pin.Configure(mode);
        return pin;
    }
}
