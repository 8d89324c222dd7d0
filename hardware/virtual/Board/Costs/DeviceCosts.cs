namespace BackflushController.VirtualBoard;

/// <summary>What each device call takes, in nanoseconds.</summary>
public sealed class DeviceCosts
{
    private const decimal MostMicroseconds = 60_000_000;

    internal DeviceCosts(CostSection section)
    {
        long Nanoseconds(string name) =>
            (long)decimal.Round(section.TakeNumber(name, 0, MostMicroseconds) * 1000, MidpointRounding.AwayFromZero);

        BootToMain = Nanoseconds("bootToMain");
        GpioOpen = Nanoseconds("gpioOpen");
        GpioOpenPullUp = Nanoseconds("gpioOpenPullUp");
        GpioWrite = Nanoseconds("gpioWrite");
        GpioWriteToEdge = Nanoseconds("gpioWriteToEdge");
        GpioToggle = Nanoseconds("gpioToggle");
        GpioRead = Nanoseconds("gpioRead");
        AdcOpen = Nanoseconds("adcOpen");
        AdcSample = Nanoseconds("adcSample");
        PinFunction = Nanoseconds("pinFunction");
        I2cOpen = Nanoseconds("i2cOpen");
        I2cCall = Nanoseconds("i2cCall");
        I2cByteAt400Kilohertz = Nanoseconds("i2cByteAt400Kilohertz");
        I2cTimeout = Nanoseconds("i2cTimeout");
        DisplayConstruct = Nanoseconds("displayConstruct");
        FileOpen = Nanoseconds("fileOpen");
        FileRead = Nanoseconds("fileRead");
        FileWrite = Nanoseconds("fileWrite");
        FileClose = Nanoseconds("fileClose");
        FileQuery = Nanoseconds("fileQuery");
        FileCommit = Nanoseconds("fileCommit");
        FileCommitWithErase = Nanoseconds("fileCommitWithErase");
        GcRun = Nanoseconds("gcRun");
        section.Finish();
        Check(section, GpioWriteToEdge <= GpioWrite, "microseconds.gpioWriteToEdge must be at most gpioWrite");
        Check(section, GpioOpenPullUp <= GpioOpen, "microseconds.gpioOpenPullUp must be at most gpioOpen");
    }

    /// <summary>From power-up or reset to the first statement of Main; the pins float meanwhile.</summary>
    public long BootToMain { get; }

    /// <summary>Opening a pin or setting its mode.</summary>
    public long GpioOpen { get; }

    /// <summary>How long the pull-up of a reset pin is on while the pin becomes an output; part of GpioOpen.</summary>
    public long GpioOpenPullUp { get; }

    /// <summary>GpioPin.Write in all, its struct argument included.</summary>
    public long GpioWrite { get; }

    /// <summary>From the call of GpioPin.Write to the edge on the pin.</summary>
    public long GpioWriteToEdge { get; }

    /// <summary>GpioPin.Toggle in all; the edge is at its end.</summary>
    public long GpioToggle { get; }

    /// <summary>GpioPin.Read in all; the level is taken at its end.</summary>
    public long GpioRead { get; }

    /// <summary>Opening an ADC channel.</summary>
    public long AdcOpen { get; }

    /// <summary>One ADC sample, taken at its end.</summary>
    public long AdcSample { get; }

    /// <summary>Configuration.SetPinFunction or GetFunctionPin.</summary>
    public long PinFunction { get; }

    /// <summary>Making an I2C device.</summary>
    public long I2cOpen { get; }

    /// <summary>Each I2C transaction besides its bytes.</summary>
    public long I2cCall { get; }

    /// <summary>One byte on the bus in fast mode; the other modes follow by their clock.</summary>
    public long I2cByteAt400Kilohertz { get; }

    /// <summary>How long a transaction on a stuck bus blocks.</summary>
    public long I2cTimeout { get; }

    /// <summary>Constructing a display of the Ssd13xx package, besides its I2C transaction.</summary>
    public long DisplayConstruct { get; }

    /// <summary>Opening a file, besides a commit.</summary>
    public long FileOpen { get; }

    /// <summary>One read from a file.</summary>
    public long FileRead { get; }

    /// <summary>One write to a file: into memory.</summary>
    public long FileWrite { get; }

    /// <summary>Closing a file, besides a commit.</summary>
    public long FileClose { get; }

    /// <summary>File.Exists, or finding the file for Delete and Move.</summary>
    public long FileQuery { get; }

    /// <summary>A commit to flash without an erase.</summary>
    public long FileCommit { get; }

    /// <summary>A commit to flash that erases a block.</summary>
    public long FileCommitWithErase { get; }

    /// <summary>GC.Run.</summary>
    public long GcRun { get; }

    private static void Check(CostSection section, bool holds, string message)
    {
        if (!holds)
        {
            throw section.Error(message);
        }
    }
}
