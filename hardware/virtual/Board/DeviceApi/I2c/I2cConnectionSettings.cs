namespace System.Device.I2c;

/// <summary>Where an I2C device is.</summary>
public sealed class I2cConnectionSettings
{
    /// <summary>A device on a bus in fast mode.</summary>
    /// <param name="busId">1 or 2.</param>
    /// <param name="deviceAddress">Seven-bit address.</param>
    public I2cConnectionSettings(int busId, int deviceAddress)
        : this(busId, deviceAddress, I2cBusSpeed.FastMode)
    {
    }

    /// <summary>A device on a bus.</summary>
    /// <param name="busId">1 or 2.</param>
    /// <param name="deviceAddress">Seven-bit address.</param>
    public I2cConnectionSettings(int busId, int deviceAddress, I2cBusSpeed busSpeed)
    {
        BusId = busId;
        DeviceAddress = deviceAddress;
        BusSpeed = busSpeed;
    }

    public int BusId { get; }

    public int DeviceAddress { get; }

    public I2cBusSpeed BusSpeed { get; }
}
