using System.Device.Gpio;
using System.Device.I2c;

namespace Iot.Device.Ssd13xx;

/// <summary>
/// The part of the package's display class that the application uses: constructing it, which sends the package's init
/// bytes in one transaction and ignores the result. Drawing is not here.
/// </summary>
public abstract class Ssd13xx
{
    /// <summary>The package's init sequence, control byte first: rows, COM pins and contrast go by the size.</summary>
    private static byte[] InitOf(byte lastRow, byte comPins, byte contrast) =>
    [
        0x00, 0xAE, 0xD5, 0x80, 0xA8, lastRow, 0xD3, 0x00, 0x40, 0x8D, 0x14, 0x20, 0x00, 0xA1, 0xC8, 0xDA, comPins,
        0x81, contrast, 0xD9, 0xF1, 0xDB, 0x40, 0xA4, 0xA6, 0xAF,
    ];

    /// <summary>Constructs the display and sends the init sequence.</summary>
    /// <param name="resolution">Its size: only 128x64 and 128x32 are here.</param>
    /// <param name="orientation">How it is turned: only landscape is here.</param>
    /// <param name="resetPin">-1: a reset pin is not here.</param>
    /// <param name="gpio">Not used without a reset pin.</param>
    /// <param name="shouldDispose">Whether the device is disposed with the display.</param>
    public Ssd13xx(
        I2cDevice i2cDevice, DisplayResolution resolution = DisplayResolution.OLED128x64,
        DisplayOrientation orientation = DisplayOrientation.Landscape, int resetPin = -1, GpioController? gpio = null,
        bool shouldDispose = true)
    {
        if (resolution > DisplayResolution.OLED128x32 || orientation != DisplayOrientation.Landscape || resetPin >= 0)
        {
            throw new NotSupportedException(
                "The virtual board has 128x64 and 128x32 displays in landscape without a reset pin.");
        }

        bool isFlat = resolution == DisplayResolution.OLED128x32;
        VirtualEsp32 chip = VirtualEsp32.Current;
        chip.BeginCall(DeviceCall.DisplayConstruct, OledChip.Width, isFlat ? OledChip.FlatHeight : OledChip.Height);
        chip.Spend(chip.Costs.Devices.DisplayConstruct);
        i2cDevice.Write(isFlat ? InitOf(0x1F, 0x02, 0x8F) : InitOf(0x3F, 0x12, 0xCF));
    }

    public enum DisplayResolution
    {
        OLED128x64 = 0,

        OLED128x32 = 1,
    }
}
