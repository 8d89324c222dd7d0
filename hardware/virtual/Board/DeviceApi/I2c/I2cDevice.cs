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

    public I2cConnectionSettings ConnectionSettings { get; }

    public static I2cDevice Create(I2cConnectionSettings settings) => new(settings);

    public I2cTransferResult Write(SpanByte buffer) => Transfer(buffer, default);

    public I2cTransferResult WriteByte(byte value)
    {
        _oneByte[0] = value;
        return Transfer(_oneByte, default);
    }

    public I2cTransferResult Read(SpanByte buffer) => Transfer(default, buffer);

    public byte ReadByte()
    {
        _oneByte[0] = 0;
        Transfer(default, _oneByte);
        return _oneByte[0];
    }

    /// <summary>Writes, and reads after a repeated start.</summary>
    public I2cTransferResult WriteRead(SpanByte writeBuffer, SpanByte readBuffer) => Transfer(writeBuffer, readBuffer);

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
