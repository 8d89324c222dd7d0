using System.Device.Gpio;
using System.Device.I2c;

namespace Iot.Device.Ssd13xx;

/// <summary>A display with an SH1106; the package sends it the very bytes of the SSD1306.</summary>
public class Sh1106 : Ssd1306
{
    /// <summary>Constructs a display and sends the init sequence.</summary>
    /// <param name="res">Its size: only 128x64 and 128x32 are here.</param>
    /// <param name="orientation">How it is turned: only landscape is here.</param>
    /// <param name="resetPin">-1: a reset pin is not here.</param>
    /// <param name="gpio">Not used without a reset pin.</param>
    /// <param name="shouldDispose">Whether the controller is disposed with the display.</param>
    public Sh1106(
        I2cDevice i2cDevice, DisplayResolution res, DisplayOrientation orientation = DisplayOrientation.Landscape,
        int resetPin = -1, GpioController? gpio = null, bool shouldDispose = true)
        : base(i2cDevice, res, orientation, resetPin, gpio, shouldDispose)
    {
    }
}
