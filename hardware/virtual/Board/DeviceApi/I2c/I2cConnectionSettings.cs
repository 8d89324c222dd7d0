namespace System.Device.I2c;

/// <summary>Where an I2C device is.</summary>
/// <param name="busId">1 or 2.</param>
/// <param name="deviceAddress">Seven-bit address.</param>
public sealed class I2cConnectionSettings(int busId, int deviceAddress, I2cBusSpeed busSpeed)
{
    /// <summary>A device on a bus in fast mode.</summary>
    /// <param name="busId">1 or 2.</param>
    /// <param name="deviceAddress">Seven-bit address.</param>
    public I2cConnectionSettings(int busId, int deviceAddress)
        : this(busId, deviceAddress, I2cBusSpeed.FastMode)
    {
    }

    public int BusId => busId;

    public int DeviceAddress => deviceAddress;

    public I2cBusSpeed BusSpeed => busSpeed;
}
