namespace System.Device.I2c;

/// <summary>
/// A device on an I2C bus. The bus uses the pins that Configuration.SetPinFunction gave it before this is made. Each
/// transaction blocks everything until it is done.
/// </summary>
public class I2cDevice : IDisposable
{
    private readonly VirtualEsp32 _chip;
    private readonly byte[] _oneByte = new byte[1];
    private bool _isDisposed;

    /// <summary>Makes a device.</summary>
    /// <param name="settings">Where it is.</param>
    /// <exception cref="ArgumentException">There is no such bus.</exception>
    public I2cDevice(I2cConnectionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.BusId is < 1 or > I2cBuses.BusCount)
        {
            throw new ArgumentException($"The ESP32 has no I2C bus {settings.BusId}.", nameof(settings));
        }

        ConnectionSettings = settings;
        _chip = VirtualEsp32.Current;
        _chip.I2c.Open(settings.BusId, settings.DeviceAddress);
    }

    /// <summary>Where it is.</summary>
    public I2cConnectionSettings ConnectionSettings { get; }

    /// <summary>Makes a device.</summary>
    /// <param name="settings">Where it is.</param>
    public static I2cDevice Create(I2cConnectionSettings settings) => new(settings);

    /// <summary>Writes.</summary>
    /// <param name="buffer">The bytes.</param>
    public I2cTransferResult Write(SpanByte buffer) => Transfer(buffer, default);

    /// <summary>Writes one byte.</summary>
    /// <param name="value">The byte.</param>
    public I2cTransferResult WriteByte(byte value)
    {
        _oneByte[0] = value;
        return Transfer(_oneByte, default);
    }

    /// <summary>Reads.</summary>
    /// <param name="buffer">Where the bytes go.</param>
    public I2cTransferResult Read(SpanByte buffer) => Transfer(default, buffer);

    /// <summary>Reads one byte.</summary>
    public byte ReadByte()
    {
        _oneByte[0] = 0;
        Transfer(default, _oneByte);
        return _oneByte[0];
    }

    /// <summary>Writes, and reads after a repeated start.</summary>
    /// <param name="writeBuffer">The bytes to write.</param>
    /// <param name="readBuffer">Where the bytes read go.</param>
    public I2cTransferResult WriteRead(SpanByte writeBuffer, SpanByte readBuffer) => Transfer(writeBuffer, readBuffer);

    /// <summary>Gives the device up.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _chip.BeginCall(DeviceCall.I2cClose, ConnectionSettings.BusId, ConnectionSettings.DeviceAddress);
            _isDisposed = true;
        }

        System.GC.SuppressFinalize(this);
    }

    private I2cTransferResult Transfer(SpanByte write, SpanByte read)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        I2cTransferStatus status = _chip.I2c.Transfer(ConnectionSettings, write.AsSpan(), read.AsSpan());
        return new I2cTransferResult(status, write.Length + read.Length);
    }
}
