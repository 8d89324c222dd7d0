namespace BackflushController.VirtualBoard;

/// <summary>What each device call takes, in nanoseconds.</summary>
public sealed class DeviceCosts(CostSection section)
{
    /// <summary>
    /// From power-up or reset to the first statement of Main. After power-up the pins float meanwhile; a reset while
    /// the power stays leaves them as they were.
    /// </summary>
    public long BootToMain { get; } = section.NanosecondsOf();

    /// <summary>Opening a pin or setting its mode.</summary>
    public long GpioOpen { get; } = section.NanosecondsOf();

    /// <summary>How long the pull-up of a reset pin is on while the pin becomes an output; part of GpioOpen.</summary>
    public long GpioOpenPullUp { get; } = section.NanosecondsOf();

    /// <summary>
    /// How long a pin that becomes an output drives the level that it had before a reset; part of GpioOpen.
    /// </summary>
    public long GpioOpenLatched { get; } = section.NanosecondsOf();

    /// <summary>GpioPin.Write in all, its struct argument included.</summary>
    public long GpioWrite { get; } = section.NanosecondsOf();

    /// <summary>From the call of GpioPin.Write to the edge on the pin.</summary>
    public long GpioWriteToEdge { get; } = section.NanosecondsOf();

    /// <summary>GpioPin.Toggle in all; the edge is at its end.</summary>
    public long GpioToggle { get; } = section.NanosecondsOf();

    /// <summary>GpioPin.Read in all; the level is taken at its end.</summary>
    public long GpioRead { get; } = section.NanosecondsOf();

    public long AdcOpen { get; } = section.NanosecondsOf();

    /// <summary>One ADC sample, taken at its end.</summary>
    public long AdcSample { get; } = section.NanosecondsOf();

    /// <summary>Configuration.SetPinFunction or GetFunctionPin.</summary>
    public long PinFunction { get; } = section.NanosecondsOf();

    public long I2cOpen { get; } = section.NanosecondsOf();

    /// <summary>Each I2C transaction besides its bytes.</summary>
    public long I2cCall { get; } = section.NanosecondsOf();

    /// <summary>One byte on the bus in fast mode; the other modes follow by their clock.</summary>
    public long I2cByteAt400Kilohertz { get; } = section.NanosecondsOf();

    /// <summary>How long a transaction on a stuck bus blocks.</summary>
    public long I2cTimeout { get; } = section.NanosecondsOf();

    /// <summary>Constructing a display of the Ssd13xx package, besides its I2C transaction.</summary>
    public long DisplayConstruct { get; } = section.NanosecondsOf();

    /// <summary>Opening a file, besides a commit.</summary>
    public long FileOpen { get; } = section.NanosecondsOf();

    public long FileRead { get; } = section.NanosecondsOf();

    /// <summary>One write to a file: into memory.</summary>
    public long FileWrite { get; } = section.NanosecondsOf();

    /// <summary>Closing a file, besides a commit.</summary>
    public long FileClose { get; } = section.NanosecondsOf();

    /// <summary>File.Exists, or finding the file for Delete and Move.</summary>
    public long FileQuery { get; } = section.NanosecondsOf();

    /// <summary>A commit to flash without an erase.</summary>
    public long FileCommit { get; } = section.NanosecondsOf();

    /// <summary>A commit to flash that erases a block.</summary>
    public long FileCommitWithErase { get; } = section.NanosecondsOf();

    public long GcRun { get; } = section.NanosecondsOf();
}
