using System.Device.Gpio;
using System.Device.I2c;

namespace Iot.Device.Ssd13xx;

/// <summary>
/// The part of the package's display class that the application uses: constructing it, which sends the package's init
/// bytes in one transaction and ignores the result. Drawing is not here.
/// </summary>
public abstract class Ssd13xx
{
    /// <summary>The package's init sequence for 128x64, control byte first.</summary>
    private static readonly byte[] Init128x64 =
    [
        0x00, 0xAE, 0xD5, 0x80, 0xA8, 0x3F, 0xD3, 0x00, 0x40, 0x8D, 0x14, 0x20, 0x00, 0xA1, 0xC8, 0xDA, 0x12, 0x81,
        0xCF, 0xD9, 0xF1, 0xDB, 0x40, 0xA4, 0xA6, 0xAF,
    ];

    /// <summary>Constructs the display and sends the init sequence.</summary>
    /// <param name="resolution">Its size: only 128x64 is here.</param>
    /// <param name="orientation">How it is turned: only landscape is here.</param>
    /// <param name="resetPin">-1: a reset pin is not here.</param>
    /// <param name="gpio">Not used without a reset pin.</param>
    /// <param name="shouldDispose">Whether the device is disposed with the display.</param>
    public Ssd13xx(
        I2cDevice i2cDevice, DisplayResolution resolution = DisplayResolution.OLED128x64,
        DisplayOrientation orientation = DisplayOrientation.Landscape, int resetPin = -1, GpioController? gpio = null,
        bool shouldDispose = true)
    {
        if (resolution != DisplayResolution.OLED128x64 || orientation != DisplayOrientation.Landscape || resetPin >= 0)
        {
            throw new NotSupportedException("The virtual board has 128x64 displays in landscape without a reset pin.");
        }

        VirtualEsp32 chip = VirtualEsp32.Current;
        chip.BeginCall(DeviceCall.DisplayConstruct, OledChip.Width, OledChip.Height);
        chip.Spend(chip.Costs.Devices.DisplayConstruct);
        i2cDevice.Write(Init128x64);
    }

    public enum DisplayResolution
    {
        OLED128x64 = 0,
    }
}
