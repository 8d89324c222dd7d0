namespace nanoFramework.Hardware.Esp32;

#pragma warning disable CS1591, CA1707 // The names say all there is to say, and they are the package's.
/// <summary>A device of the chip and one of its lines; names and numbers of the package, which has many more.</summary>
public enum DeviceFunction
{
    I2C1_DATA = 131328,
    I2C1_CLOCK = 131329,
    I2C2_DATA = 131584,
    I2C2_CLOCK = 131585,
}
