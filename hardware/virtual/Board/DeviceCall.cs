namespace BackflushController.VirtualBoard;

/// <summary>
/// The kinds of call that the firmware makes into the board; each says what a log entry's numbers are.
/// </summary>
public enum DeviceCall
{
    /// <summary>OpenPin. Subject: pin; value: the PinMode.</summary>
    GpioOpen,

    /// <summary>Write. Subject: pin; value: 1 for high.</summary>
    GpioWrite,

    /// <summary>Toggle. Subject: pin.</summary>
    GpioToggle,

    /// <summary>Read. Subject: pin.</summary>
    GpioRead,

    /// <summary>Listening to the edges of a pin. Subject: pin.</summary>
    GpioListen,

    /// <summary>Dispose of a pin. Subject: pin.</summary>
    GpioClose,

    /// <summary>OpenChannel. Subject: ADC channel.</summary>
    AdcOpen,

    /// <summary>ReadValue. Subject: ADC channel.</summary>
    AdcRead,

    /// <summary>SetPinFunction. Subject: pin; value: the DeviceFunction.</summary>
    SetPinFunction,

    /// <summary>Making an I2C device. Subject: bus; value: address.</summary>
    I2cOpen,

    /// <summary>An I2C transaction. Subject: address; value: number of bytes besides the address.</summary>
    I2cTransfer,

    /// <summary>Constructing a display. Subject: its width; value: its height.</summary>
    DisplayConstruct,

    GetTime,

    /// <summary>Thread.Sleep. Value: milliseconds.</summary>
    Sleep,

    /// <summary>Opening a file. Value: the FileMode.</summary>
    FileOpen,

    /// <summary>Reading from a file. Value: bytes asked for.</summary>
    FileRead,

    /// <summary>Writing to a file. Value: bytes.</summary>
    FileWrite,

    /// <summary>Closing a file. Value: 1 when it has something to commit.</summary>
    FileClose,

    /// <summary>File.Exists.</summary>
    FileExists,

    /// <summary>Power.RebootDevice. Value: the RebootOption.</summary>
    Reboot,

    /// <summary>GC.Run. Value: 1 when compacting.</summary>
    GcRun,
}
