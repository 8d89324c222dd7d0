namespace System.Device.I2c;

/// <summary>
/// A device on an I2C bus, to be written to. The bus uses the pins that Configuration.SetPinFunction gave it before
/// this is made. Each transaction blocks everything until it is done.
/// </summary>
public class I2cDevice
{
    private readonly VirtualEsp32 _chip;

    /// <exception cref="ArgumentException">There is no such bus.</exception>
    public I2cDevice(I2cConnectionSettings settings)
    {
        if (settings.BusId is < 1 or > I2cBuses.BusCount)
        {
            throw new ArgumentException($"The ESP32 has no I2C bus {settings.BusId}.", nameof(settings));
        }

        ConnectionSettings = settings;
        _chip = VirtualEsp32.Current;
        _chip.I2c.Open(settings.BusId, settings.DeviceAddress);
    }

    public I2cConnectionSettings ConnectionSettings { get; }

    public static I2cDevice Create(I2cConnectionSettings settings) => new(settings);

    public I2cTransferResult Write(SpanByte buffer)
    {
        _chip.Heap.Allocate(_chip.Costs.Heap.I2cWrite);
        return new(_chip.I2c.Transfer(ConnectionSettings, buffer.AsSpan()));
    }
}
