namespace BackflushController.VirtualBoard;

/// <summary>
/// One ESP32 and what is wired to it, in virtual time. Everything runs on the thread that calls Run; the device API
/// finds its chip through <see cref="Current"/>. Chips on different threads know nothing of each other.
/// </summary>
public sealed class VirtualEsp32
{
    [ThreadStatic]
    private static VirtualEsp32? _current;

    private readonly RuntimeThread _runtime;
    private readonly BootEnding _ending = new();
    private readonly WorldClock _clock;
    private readonly VirtualPin[] _pins;
    private readonly List<string> _serialLines = [];
    private FirmwareImage? _image;
    private bool _powered;

    /// <summary>Makes a chip without power; the first Run switches it on.</summary>
    public VirtualEsp32(CostModel costs, FlashDrive? flash = null)
    {
        Costs = costs;
        Flash = flash ?? new FlashDrive();
        _clock = new WorldClock(_ending);
        _runtime = new RuntimeThread(_clock, costs.Units.GpioEvent * costs.NanosecondsPerUnit / 100);
        Files = new FileTable(this);
        I2c = new I2cBuses(this);
        Heap = new ManagedHeap(this);
        _pins = [.. Enumerable.Range(0, VirtualPin.PinCount).Select(number => new VirtualPin(this, number))];
    }

    /// <summary>Hears when a probed method is entered. It is part of the world: it may throw to end the run.</summary>
    public event ProbeHandler? ProbeEntered;

    public event ProbeHandler? ProbeExited;

    public static VirtualEsp32 Current => _current ?? throw new InvalidOperationException(
        "No virtual ESP32 runs on this thread: device calls work only in firmware started with VirtualEsp32.Run.");

    public CostModel Costs { get; }

    public ManagedHeap Heap { get; }

    /// <summary>What is on drive I:; it survives reboot and power cut, and can be given to another chip.</summary>
    public FlashDrive Flash { get; }

    /// <summary>The device calls of the present or last boot.</summary>
    public CallLog CallLog { get; } = new();

    /// <summary>
    /// Asked at each device call of the firmware, before it does anything, for an exception to throw out of it, as a
    /// driver of the chip may; null for none.
    /// </summary>
    public Func<CallLogEntry, Exception?>? FaultOf { get; set; }

    /// <summary>The runtime no longer tells of the edges of pins, as when it had no memory for one.</summary>
    public bool LosesEdges { get; set; }

    /// <summary>What the firmware wrote to the serial port in the present or last boot, line by line.</summary>
    public IReadOnlyList<string> SerialLines => _serialLines;

    /// <summary>World time: nanoseconds since the chip was made; goes on over reboots and power cuts.</summary>
    public long NowNanoseconds => _clock.NowNanoseconds;

    /// <summary>World time at which the present or last boot began.</summary>
    public long BootNanoseconds => _clock.BootNanoseconds;

    public int Boots { get; private set; }

    /// <summary>What the firmware spent since the chip was made, as far as it became time.</summary>
    public long UnitHundredths => _clock.UnitHundredths;

    /// <summary>The runtime that is flashed, unless set: the one that the facts of this board were read from.</summary>
    public Version RuntimeVersion { get; set; } = new(1, 17, 0, 0);

    /// <summary>Time of a FreeRTOS tick edge within each 10 ms of world time, 0 to 9,999,999 ns.</summary>
    public long TickPhaseNanoseconds
    {
        get => _clock.TickPhaseNanoseconds;
        set => _clock.TickPhaseNanoseconds = value;
    }

    internal bool IsRunning => _current == this;

    internal FileTable Files { get; }

    internal VirtualAdc Adc { get; } = new();

    internal I2cBuses I2c { get; }

    public VirtualPin Pin(int number) => number >= 0 && number < _pins.Length
        ? _pins[number]
        : throw new ArgumentOutOfRangeException(nameof(number), number, "The ESP32 has GPIO 0 to 39.");

    /// <summary>Connects a voltage to an ADC channel.</summary>
    /// <param name="channel">Channel as AdcController.OpenChannel counts, 0 to 19.</param>
    /// <param name="rawCode">From world time in nanoseconds to the raw code, 0 to 4095 (others are clipped).</param>
    public void ConnectAdc(int channel, Func<long, int> rawCode) => Adc.Connect(channel, rawCode);

    /// <summary>The pair of pins as I2C wires, to connect chips to and to break.</summary>
    public I2cWires I2cWires(int dataPin, int clockPin) => I2c.Wires(dataPin, clockPin);

    /// <summary>
    /// Plans a world event. It runs at its exact time while firmware time passes, or in <see cref="PassTime"/>.
    /// </summary>
    /// <param name="atNanoseconds">World time, not before now; events of one time run in the order planned.</param>
    public void Schedule(long atNanoseconds, Action action) => _clock.Schedule(atNanoseconds, action);

    /// <summary>
    /// Lets the world go on while no firmware runs: power off, or Main ended and the outputs latched.
    /// </summary>
    public void PassTime(long untilNanoseconds)
    {
        if (IsRunning)
        {
            throw new InvalidOperationException("The firmware is running.");
        }

        _clock.PassTime(untilNanoseconds);
    }

    /// <summary>
    /// Cuts the power of the chip and of everything on its supply. The pins float from this moment, and firmware that
    /// runs gets <see cref="PowerCutException"/> from everything it does.
    /// </summary>
    public void CutPower()
    {
        if (_powered)
        {
            _powered = false;
            End(RunEndReason.PowerCut);
        }
    }

    /// <summary>
    /// Lets the firmware stand still from this moment, its pins as they are and its clock going on, until
    /// <see cref="Thaw"/> or the next start. Called by a world event.
    /// </summary>
    public void Freeze() => _clock.IsFrozen = true;

    public void Thaw() => _clock.IsFrozen = false;

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
        _ending.ThrowIfOver();
    }

    internal void ExitProbe(int probe)
    {
        if (!_ending.IsOver)
        {
            Settle();
            Report(ProbeExited, probe, 0, null);
            ThrowIfEnding();
        }
    }

    /// <summary>Begins a device call: what the code before it cost becomes time, and the call is logged.</summary>
    internal void BeginCall(DeviceCall call, int subject = 0, int value = 0)
    {
        Settle();
        _runtime.ServeIfItsTurn();
        CallLogEntry entry = new(NowNanoseconds, call, subject, value);
        CallLog.Add(entry);
        if (FaultOf != null)
        {
            _ending.ThrowFaultOf(FaultOf, entry);
        }
    }

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

    internal void SpendHundredths(int hundredths) => _clock.SpendUnits(hundredths, Costs.NanosecondsPerUnit);

    /// <summary>Lets firmware time pass, running the world's events.</summary>
    internal void Spend(long nanoseconds) => _clock.Spend(nanoseconds);

    /// <summary>Notes that code of the world failed and gives the exception to throw into the firmware.</summary>
    internal Exception Fail(Exception fault) => _ending.Fail(fault);

    internal void ThrowIfEnding() => _ending.ThrowIfOver();

    internal void Reboot(int option)
    {
        BeginCall(DeviceCall.Reboot, 0, option);
        End(RunEndReason.Reboot);
        ThrowIfEnding();
    }

    internal void Sleep(int milliseconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(milliseconds, Timeout.Infinite);
        BeginCall(DeviceCall.Sleep, 0, milliseconds);
        SpendHundredths(Costs.Units.ThreadSleep);
        _runtime.Serve(NowNanoseconds);
        _clock.Sleep(milliseconds);
        _runtime.Serve(0);
    }

    /// <summary>Lets the runtime's own thread do something when it has its turn: while the firmware sleeps.</summary>
    internal void Interrupt(Action serve)
    {
        if (!LosesEdges)
        {
            _runtime.Add(serve);
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

        return _ending.Result(failure);
    }

    private void StartBoot()
    {
        Interpreter.Begin();
        _ending.BeginBoot();
        _clock.BeginBoot();
        Boots++;
        CallLog.Clear();
        _serialLines.Clear();
        _runtime.Clear();
        Heap.Clear();
        LosePeripherals();
        if (!_powered)
        {
            _powered = true;
            I2c.PowerUpChips();
        }

        Spend(Costs.Devices.BootToMain);
    }

    private void End(RunEndReason reason)
    {
        if (IsRunning)
        {
            _ending.End(reason);
        }

        LosePeripherals();
    }

    /// <summary>The firmware has lost what it had open. Only without power its pins float, too.</summary>
    private void LosePeripherals()
    {
        Files.Forget();
        I2c.Reset();
        foreach (VirtualPin pin in _pins)
        {
            if (_powered)
            {
                pin.Forget();
            }
            else
            {
                pin.Float();
            }
        }
    }

    private void Report(ProbeHandler? handler, int probe, long argument, object? instance)
    {
        if (handler == null)
        {
            return;
        }

        ProbeHit hit = new(_image!.Probes[probe], NowNanoseconds, UnitHundredths, argument, instance);
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
