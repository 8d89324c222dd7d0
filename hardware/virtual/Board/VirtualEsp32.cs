using System.Runtime.ExceptionServices;

namespace BackflushController.VirtualBoard;

/// <summary>
/// One ESP32 and what is wired to it, in virtual time. Everything runs on the thread that calls Run; the device API
/// finds its chip through <see cref="Current"/>. Chips on different threads know nothing of each other.
/// </summary>
public sealed class VirtualEsp32
{
    /// <summary>The FreeRTOS tick: 10 ms (CONFIG_FREERTOS_HZ is left at 100).</summary>
    public const long TickNanoseconds = 10_000_000;

    /// <summary>
    /// Where the FreeRTOS tick lies against world time unless it is set: any odd place shows wrong guesses.
    /// </summary>
    public const long DefaultTickPhaseNanoseconds = 3_700_000;

    private const long NanosecondsPerMicrosecond = 1000;
    private const long NanosecondsPerMillisecond = 1_000_000;

    [ThreadStatic]
    private static VirtualEsp32? _current;

    private readonly EventQueue _events = new();
    private readonly VirtualPin[] _pins = new VirtualPin[VirtualPin.PinCount];
    private readonly VirtualAdc _adc = new();
    private readonly List<string> _serialLines = [];
    private readonly I2cBuses _i2c;
    private FirmwareImage? _image;
    private long _nowNanoseconds;
    private long _bootNanoseconds;
    private long _unitHundredths;
    private long _unpaid;
    private bool _powered;
    private bool _frozen;
    private RunEndReason? _ending;
    private Exception? _worldFault;

    /// <summary>Makes a chip without power; the first Run switches it on.</summary>
    /// <param name="costs">What code and device calls cost.</param>
    /// <param name="flash">The content of its drive I:, or null for an empty one.</param>
    public VirtualEsp32(CostModel costs, FlashDrive? flash = null)
    {
        Costs = costs;
        Flash = flash ?? new FlashDrive();
        Files = new FileTable(this);
        _i2c = new I2cBuses(this);
        for (int number = 0; number < _pins.Length; number++)
        {
            _pins[number] = new VirtualPin(this, number);
        }
    }

    /// <summary>Hears when a probed method is entered. It is part of the world: it may throw to end the run.</summary>
    public event ProbeHandler? ProbeEntered;

    /// <summary>Hears when a probed method is left.</summary>
    public event ProbeHandler? ProbeExited;

    /// <summary>The chip that runs on this thread.</summary>
    /// <exception cref="InvalidOperationException">None does.</exception>
    public static VirtualEsp32 Current => _current ?? throw new InvalidOperationException(
        "No virtual ESP32 runs on this thread: device calls work only in firmware started with VirtualEsp32.Run.");

    /// <summary>What code and device calls cost.</summary>
    public CostModel Costs { get; }

    /// <summary>What is on drive I:; it survives reboot and power cut, and can be given to another chip.</summary>
    public FlashDrive Flash { get; }

    /// <summary>The device calls of the present or last boot.</summary>
    public CallLog CallLog { get; } = new();

    /// <summary>
    /// Asked at each device call of the firmware, before it does anything, for an exception to throw out of it, as a
    /// driver of the chip may; null for none.
    /// </summary>
    public Func<CallLogEntry, Exception?>? FaultOf { get; set; }

    /// <summary>What the firmware wrote to the serial port in the present or last boot, line by line.</summary>
    public IReadOnlyList<string> SerialLines => _serialLines;

    /// <summary>World time: nanoseconds since the chip was made; goes on over reboots and power cuts.</summary>
    public long NowNanoseconds => _nowNanoseconds;

    /// <summary>World time at which the present or last boot began.</summary>
    public long BootNanoseconds => _bootNanoseconds;

    /// <summary>How often the chip was started.</summary>
    public int Boots { get; private set; }

    /// <summary>
    /// Hundredths of a unit that the firmware spent since the chip was made, as far as they became time.
    /// </summary>
    public long UnitHundredths => _unitHundredths;

    /// <summary>The runtime that is flashed, unless set: the one that the facts of this board were read from.</summary>
    public Version RuntimeVersion { get; set; } = new(1, 17, 0, 0);

    /// <summary>Time of a FreeRTOS tick edge within each 10 ms of world time, 0 to 9,999,999 ns.</summary>
    public long TickPhaseNanoseconds { get; set; } = DefaultTickPhaseNanoseconds;

    /// <summary>Whether firmware runs on this chip.</summary>
    internal bool IsRunning => _current == this;

    /// <summary>Open files of this boot.</summary>
    internal FileTable Files { get; }

    /// <summary>The ADC.</summary>
    internal VirtualAdc Adc => _adc;

    /// <summary>The I2C controllers.</summary>
    internal I2cBuses I2c => _i2c;

    /// <summary>A pin of the chip.</summary>
    /// <param name="number">GPIO number, 0 to 39.</param>
    public VirtualPin Pin(int number) => number >= 0 && number < _pins.Length
        ? _pins[number]
        : throw new ArgumentOutOfRangeException(nameof(number), number, "The ESP32 has GPIO 0 to 39.");

    /// <summary>Connects a voltage to an ADC channel.</summary>
    /// <param name="channel">Channel as AdcController.OpenChannel counts, 0 to 19.</param>
    /// <param name="rawCode">From world time in nanoseconds to the raw code, 0 to 4095 (others are clipped).</param>
    public void ConnectAdc(int channel, Func<long, int> rawCode) => _adc.Connect(channel, rawCode);

    /// <summary>The pair of pins as I2C wires, to connect chips to and to break.</summary>
    /// <param name="dataPin">GPIO of SDA.</param>
    /// <param name="clockPin">GPIO of SCL.</param>
    public I2cWires I2cWires(int dataPin, int clockPin) => _i2c.Wires(dataPin, clockPin);

    /// <summary>
    /// Plans a world event. It runs at its exact time while firmware time passes, or in <see cref="PassTime"/>.
    /// </summary>
    /// <param name="atNanoseconds">World time, not before now; events of one time run in the order planned.</param>
    /// <param name="action">What happens.</param>
    public void Schedule(long atNanoseconds, Action action)
    {
        if (atNanoseconds < _nowNanoseconds)
        {
            throw new ArgumentOutOfRangeException(nameof(atNanoseconds), atNanoseconds, "The time is past.");
        }

        _events.Add(atNanoseconds, action);
    }

    /// <summary>
    /// Lets the world go on while no firmware runs: power off, or Main ended and the outputs latched.
    /// </summary>
    /// <param name="untilNanoseconds">World time at the end.</param>
    public void PassTime(long untilNanoseconds)
    {
        if (IsRunning)
        {
            throw new InvalidOperationException("The firmware is running.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(untilNanoseconds, _nowNanoseconds);
        while (_events.NextNanoseconds <= untilNanoseconds)
        {
            _nowNanoseconds = _events.NextNanoseconds;
            _events.TakeFirst()();
        }

        _nowNanoseconds = untilNanoseconds;
    }

    /// <summary>
    /// Cuts the power of the chip and of everything on its supply. The pins float from this moment, and firmware that
    /// runs gets <see cref="PowerCutException"/> from everything it does.
    /// </summary>
    public void CutPower()
    {
        if (!_powered)
        {
            return;
        }

        _powered = false;
        End(RunEndReason.PowerCut);
    }

    /// <summary>
    /// Lets the firmware stand still from this moment, its pins as they are and its clock going on, until
    /// <see cref="Thaw"/> or the next start. Called by a world event.
    /// </summary>
    public void Freeze() => _frozen = true;

    /// <summary>The firmware goes on where it stood still.</summary>
    public void Thaw() => _frozen = false;

    /// <summary>Starts the chip, by power-up or after a reset, and runs the firmware's Main to its end.</summary>
    /// <param name="image">The firmware, instrumented with the cost model of this chip.</param>
    /// <returns>How the boot ended. The caller decides whether to run again.</returns>
    public RunEnd Run(FirmwareImage image)
    {
        if (!image.Costs.Matches(Costs))
        {
            throw new ArgumentException(
                $"The firmware is instrumented with the cost model '{image.Costs.Name}', the chip has '{Costs.Name}'.",
                nameof(image));
        }

        return Run(image.Main, image);
    }

    /// <summary>Starts the chip and runs a delegate in place of the firmware's Main.</summary>
    /// <param name="main">What runs; only instrumented code is charged for; its device calls cost their time.</param>
    /// <param name="image">The firmware whose probes the code may meet, if any.</param>
    /// <returns>How the boot ended.</returns>
    public RunEnd Run(Action main, FirmwareImage? image = null)
    {
        if (_current != null)
        {
            throw new InvalidOperationException("A virtual ESP32 already runs on this thread.");
        }

        _current = this;
        _image = image;
        try
        {
            return Boot(main);
        }
        finally
        {
            _current = null;
            Interpreter.Halt();
        }
    }

    internal void EnterProbe(int probe, long argument, object? instance)
    {
        Settle();
        Report(ProbeEntered, probe, argument, instance);
        ThrowIfEnding();
    }

    internal void ExitProbe(int probe)
    {
        if (_ending != null || _worldFault != null)
        {
            return;
        }

        Settle();
        Report(ProbeExited, probe, 0, null);
        ThrowIfEnding();
    }

    /// <summary>Begins a device call: what the code before it cost becomes time, and the call is logged.</summary>
    internal void BeginCall(DeviceCall call, int subject = 0, int value = 0)
    {
        Settle();
        CallLog.Add(_nowNanoseconds, call, subject, value);
        if (FaultOf != null)
        {
            AskForFault(FaultOf, new CallLogEntry(_nowNanoseconds, call, subject, value));
        }
    }

    /// <summary>Takes a line that the firmware writes to the serial port.</summary>
    internal void WriteSerial(string line) => _serialLines.Add(line);

    /// <summary>Turns what the interpreter charged into time.</summary>
    internal void Settle()
    {
        ThrowIfEnding();
        int spent = Interpreter.TakeSpent();
        if (spent != 0)
        {
            SpendHundredths(spent);
        }
    }

    /// <summary>Lets units of the interpreter pass.</summary>
    internal void SpendHundredths(int hundredths)
    {
        _unitHundredths += hundredths;
        long due = (hundredths * Costs.NanosecondsPerUnit) + _unpaid;
        _unpaid = due % 100;
        Spend(due / 100);
    }

    /// <summary>Lets firmware time pass, running the world's events.</summary>
    internal void Spend(long nanoseconds)
    {
        long target = _nowNanoseconds + nanoseconds;
        if (_events.NextNanoseconds <= target)
        {
            target = RunEventsUntil(target);
        }

        _nowNanoseconds = target;
    }

    /// <summary>Notes that code of the world failed and gives the exception to throw into the firmware.</summary>
    internal Exception Fail(Exception fault)
    {
        _worldFault ??= fault;
        Interpreter.Halt();
        return new WorldFaultException(_worldFault);
    }

    /// <summary>Throws when the boot is over.</summary>
    internal void ThrowIfEnding()
    {
        if (_ending != null || _worldFault != null)
        {
            ThrowEnding();
        }
    }

    internal void Reboot(int option)
    {
        BeginCall(DeviceCall.Reboot, 0, option);
        End(RunEndReason.Reboot);
        ThrowEnding();
    }

    internal void Sleep(int milliseconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(milliseconds, Timeout.Infinite);
        BeginCall(DeviceCall.Sleep, 0, milliseconds);
        SpendHundredths(Costs.Units.ThreadSleep);
        if (milliseconds == Timeout.Infinite)
        {
            SleepForEver();
        }
        else if (milliseconds > 0)
        {
            Spend(WakeNanoseconds(milliseconds) - _nowNanoseconds);
        }
    }

    internal ulong ReadHighResTimer()
    {
        BeginCall(DeviceCall.GetTime);
        SpendHundredths(Costs.Units.HighResTimerGetCurrent);
        return (ulong)((_nowNanoseconds - _bootNanoseconds) / NanosecondsPerMicrosecond);
    }

    private void AskForFault(Func<CallLogEntry, Exception?> faultOf, CallLogEntry entry)
    {
        Exception? fault;
        try
        {
            fault = faultOf(entry);
        }
        catch (Exception failure)
        {
            throw Fail(failure);
        }

        if (fault != null)
        {
            throw fault;
        }
    }

    private RunEnd Boot(Action main)
    {
        Exception? failure = null;
        try
        {
            StartBoot();
            main();
            Settle();
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        if (_worldFault != null)
        {
            ExceptionDispatchInfo.Throw(_worldFault);
        }

        if (_ending != null)
        {
            return new RunEnd(_ending.Value);
        }

        return failure == null
            ? new RunEnd(RunEndReason.MainReturned)
            : new RunEnd(RunEndReason.UnhandledException, failure);
    }

    private void StartBoot()
    {
        Interpreter.Begin();
        _ending = null;
        _worldFault = null;
        _frozen = false;
        _unpaid = 0;
        _bootNanoseconds = _nowNanoseconds;
        Boots++;
        CallLog.Clear();
        _serialLines.Clear();
        ResetPeripherals();
        if (!_powered)
        {
            _powered = true;
            _i2c.PowerUpChips();
        }

        Spend(Costs.Devices.BootToMain);
    }

    private void End(RunEndReason reason)
    {
        if (IsRunning && _ending == null)
        {
            _ending = reason;
            Interpreter.Halt();
        }

        ResetPeripherals();
    }

    private void ResetPeripherals()
    {
        Files.Forget();
        _i2c.Reset();
        foreach (VirtualPin pin in _pins)
        {
            pin.Reset();
        }
    }

    private void ThrowEnding()
    {
        Interpreter.Halt();
        if (_worldFault != null)
        {
            throw new WorldFaultException(_worldFault);
        }

        throw _ending == RunEndReason.Reboot ? new RebootException() : new PowerCutException();
    }

    /// <summary>Runs the events up to a time that the firmware is at later when it stands still meanwhile.</summary>
    /// <returns>That time, put off by the time that it stood still.</returns>
    private long RunEventsUntil(long target)
    {
        while (_events.NextNanoseconds <= target)
        {
            RunNextEvent();
            if (_frozen)
            {
                target += StandStill();
            }
        }

        return target;
    }

    private long StandStill()
    {
        long since = _nowNanoseconds;
        while (_frozen)
        {
            if (_events.NextNanoseconds == long.MaxValue)
            {
                throw Fail(new InvalidOperationException("The firmware is frozen and the world has no more events."));
            }

            RunNextEvent();
        }

        return _nowNanoseconds - since;
    }

    private void RunNextEvent()
    {
        _nowNanoseconds = _events.NextNanoseconds;
        try
        {
            _events.TakeFirst()();
        }
        catch (Exception fault)
        {
            throw Fail(fault);
        }

        ThrowIfEnding();
    }

    private void SleepForEver()
    {
        while (_events.NextNanoseconds != long.MaxValue)
        {
            RunEventsUntil(_events.NextNanoseconds);
        }

        throw Fail(new InvalidOperationException("The firmware sleeps for ever and the world has no more events."));
    }

    /// <summary>
    /// The scheduler knows only whole ticks: the deadline is counted from the last tick edge, so a sleep is up to one
    /// tick shorter than its nominal value rounded up.
    /// </summary>
    private long WakeNanoseconds(int milliseconds)
    {
        long sinceEdge = (_nowNanoseconds - TickPhaseNanoseconds) % TickNanoseconds;
        if (sinceEdge < 0)
        {
            sinceEdge += TickNanoseconds;
        }

        long ticks = ((milliseconds * NanosecondsPerMillisecond) + TickNanoseconds - 1) / TickNanoseconds;
        return _nowNanoseconds - sinceEdge + (ticks * TickNanoseconds);
    }

    private void Report(ProbeHandler? handler, int probe, long argument, object? instance)
    {
        if (handler == null)
        {
            return;
        }

        ProbeHit hit = new(_image!.Probes[probe], _nowNanoseconds, _unitHundredths, argument, instance);
        try
        {
            handler(in hit);

            // A handler may read properties of the firmware, which charge like all its code; the box must not pay.
            Interpreter.TakeSpent();
        }
        catch (Exception fault)
        {
            throw Fail(fault);
        }
    }
}
