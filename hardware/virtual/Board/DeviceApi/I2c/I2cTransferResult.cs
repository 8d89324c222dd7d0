namespace System.Device.I2c;

/// <summary>How an I2C transaction went and how far.</summary>
public struct I2cTransferResult
{
    private readonly uint _bytesTransferred;
    private readonly I2cTransferStatus _status;

    internal I2cTransferResult(I2cTransferStatus status, int bytes)
    {
        _status = status;
        _bytesTransferred = status == I2cTransferStatus.FullTransfer ? (uint)bytes : 0;
    }

    /// <summary>Bytes besides the address; zero unless all went over.</summary>
    public readonly uint BytesTransferred => _bytesTransferred;

    /// <summary>How it went.</summary>
    public readonly I2cTransferStatus Status => _status;
}
