using System.Device.Gpio;

namespace BackflushController.VirtualBoard;

/// <summary>
/// One pin and the line it is on. The level of the line is decided, strongest first, by the chip's output, by what the
/// world drives, by a resistor outside, by the chip's own weak pull; a line that nothing holds counts as low.
/// </summary>
public sealed class VirtualPin
{
    internal const int PinCount = 40;
    private const int FirstInputOnly = 34;
    private const int FirstFlash = 6;
    private const int LastFlash = 11;

    private readonly VirtualEsp32 _chip;
    private bool _latch;

    internal VirtualPin(VirtualEsp32 chip, int number) => (_chip, Number) = (chip, number);

    /// <summary>Hears each edge on the line: world time in nanoseconds and the new level.</summary>
    public event Action<long, bool>? LevelChanged;

    public int Number { get; }

    /// <summary>The mode the firmware set, or null while the pin is as after power-up: a floating input.</summary>
    public PinMode? Mode { get; private set; }

    /// <summary>Whether the firmware has the pin open.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Hears the edges of the line while the pin is an input; gone with the firmware that set it.</summary>
    internal Action<bool>? EdgeSeen { get; set; }

    /// <summary>Whether the chip drives the line.</summary>
    public bool IsOutput => Mode >= PinMode.Output;

    /// <summary>The level on the line.</summary>
    public bool Level { get; private set; }

    /// <summary>How often the pin became an output and its reset pull-up was on for a moment before.</summary>
    public int MomentaryPullUps { get; private set; }

    /// <summary>What the world drives the line to; null when it leaves it alone, as an open button.</summary>
    public bool? ExternalLevel
    {
        get;
        set
        {
            field = value;
            UpdateLevel();
        }
    }

    /// <summary>
    /// What the world drives the line to, asked when the firmware reads it: for a level that would be costly to follow.
    /// Its edges are not heard.
    /// </summary>
    public Func<bool>? LevelSource { get; set; }

    /// <summary>A resistor outside, true to the supply and false to ground; it beats the chip's weak pulls.</summary>
    public bool? ExternalPull
    {
        get;
        set
        {
            field = value;
            UpdateLevel();
        }
    }

    /// <summary>Why the pin cannot be opened, or null: some numbers have no pad, and six belong to the flash.</summary>
    internal string? Refusal => Number switch
    {
        24 or (>= 28 and <= 31) => "does not exist on the ESP32",
        >= FirstFlash and <= LastFlash => "belongs to the flash memory",
        _ => IsOpen ? "is open already" : null,
    };

    internal bool CanBeOutput => Number < FirstInputOnly;

    internal void Open() => IsOpen = true;

    internal void SetInput(PinMode mode)
    {
        Mode = mode;
        UpdateLevel();
    }

    /// <summary>
    /// The native driver resets the pin first, which turns its pull-up on for a moment, then makes it an output, which
    /// drives what is latched, then drives it low.
    /// </summary>
    internal void SetOutput(PinMode mode, DeviceCosts costs)
    {
        MomentaryPullUps++;
        SetInput(PinMode.InputPullUp);
        _chip.ThrowIfEnding();
        _chip.Spend(costs.GpioOpenPullUp);
        SetInput(mode);
        _chip.ThrowIfEnding();
        _chip.Spend(costs.GpioOpenLatched);
        Drive(false);
    }

    internal void Drive(bool high)
    {
        _latch = high;
        UpdateLevel();
        _chip.ThrowIfEnding();
    }

    /// <summary>The native driver keeps what it last wrote and turns that round, whatever the line does.</summary>
    internal void Toggle() => Drive(!_latch);

    /// <summary>What the input register says: an output's input buffer is off and reads low.</summary>
    internal bool ReadInput()
    {
        if (LevelSource is { } source)
        {
            ExternalLevel = source();
        }

        return !IsOutput && Level;
    }

    internal void Close()
    {
        IsOpen = false;
        SetInput(PinMode.Input);
        _chip.ThrowIfEnding();
    }

    /// <summary>The firmware is gone; the pin stays as it was, its level latched.</summary>
    internal void Forget()
    {
        IsOpen = false;
        EdgeSeen = null;
    }

    /// <summary>The pin has no power, or has just got it: it floats.</summary>
    internal void Float()
    {
        Forget();
        Mode = null;
        _latch = false;
        UpdateLevel();
    }

    private void UpdateLevel()
    {
        bool level = Resolve();
        if (level == Level)
        {
            return;
        }

        Level = level;
        if (!IsOutput)
        {
            EdgeSeen?.Invoke(level);
        }

        try
        {
            LevelChanged?.Invoke(_chip.NowNanoseconds, level);
        }
        catch (Exception fault) when (_chip.IsRunning)
        {
            throw _chip.Fail(fault);
        }
    }

    // All open modes are open drain on the ESP32: low is driven, high is let go.
    private bool Resolve() =>
        Mode == PinMode.Output ? _latch
        : IsOutput && !_latch ? false
        : ExternalLevel ?? ExternalPull ?? Mode is PinMode.InputPullUp or PinMode.OutputOpenDrainPullUp;
}
