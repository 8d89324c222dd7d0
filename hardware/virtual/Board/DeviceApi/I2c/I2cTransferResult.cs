namespace System.Device.I2c;

/// <summary>How an I2C transaction went.</summary>
public struct I2cTransferResult
{
    private readonly I2cTransferStatus _status;

    internal I2cTransferResult(I2cTransferStatus status) => _status = status;

    /// <summary>How it went.</summary>
    public readonly I2cTransferStatus Status => _status;
}
