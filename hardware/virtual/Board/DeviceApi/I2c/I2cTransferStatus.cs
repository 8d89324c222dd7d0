namespace System.Device.I2c;

/// <summary>How an I2C transaction went.</summary>
public enum I2cTransferStatus
{
    /// <summary>Something else failed.</summary>
    UnknownError = 0,

    /// <summary>All bytes were taken.</summary>
    FullTransfer = 1,

    /// <summary>The bus was held: the transaction timed out.</summary>
    ClockStretchTimeout = 2,

    /// <summary>No chip answered to the address.</summary>
    SlaveAddressNotAcknowledged = 4,
}
