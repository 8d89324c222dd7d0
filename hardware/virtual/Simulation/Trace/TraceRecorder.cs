namespace BackflushController.Simulation;

/// <summary>
/// Records what happens in a simulation: edges and cycles, pressure, verdicts of the firmware, notable screens and
/// events.
/// </summary>
public sealed class TraceRecorder
{
    private const long SampleEvery = 20 * Millisecond;

    // From a pump's edge until the panel shows what it is to show of it, and the pressure has settled.
    private const long PictureDelay = 3500 * Millisecond;

    // Twice the time a whole picture takes to be drawn.
    private const long ScreenDelay = 500 * Millisecond;

    private readonly ChipSimulation _box;
    private readonly VerdictReader _verdicts;
    private readonly ScreenReader _reader;
    private readonly PowerWatch _powers;
    private readonly List<ScreenShot> _screens = [];
    private readonly Action _sample;

    private long _scheduledNanoseconds;
    private ExpectedCycles? _expected;
    private OutputEdge? _pumpEdge;
    private CyclePlan? _plan;
    private int _cyclesStarted;
    private bool _looks;

    /// <summary>Begins to record; the box is not powered yet.</summary>
    public TraceRecorder(ChipSimulation box)
    {
        _box = box;
        _reader = new ScreenReader(box.Panel.IsFlat);
        _powers = new PowerWatch(box.Sensed, Trace);
        _sample = Sample;
        _verdicts = new VerdictReader(Judge);
        _ = new FirmwareDebugger(box.Chip, Step);
        ListenTo(Wiring.PumpPin, BoxOutput.Pump);
        ListenTo(Wiring.ValvePin, BoxOutput.Valve);
        ListenTo(Wiring.BuzzerPin, BoxOutput.Buzzer);
        box.Chip.Pin(Wiring.HeartbeatPin).LevelChanged += (_, _) => Heartbeats++;
        box.Chip.ProbeEntered += OnEntered;
        box.Chip.ProbeExited += OnExited;
        Sample();
    }

    public event Action<LogEntry>? Noted;

    public event Action<FirmwareState>? Stepped;

    public WorldTrace Trace { get; } = new();

    public IReadOnlyList<OutputEdge> Edges => Trace.Edges();

    public IReadOnlyList<ScreenShot> Screens => _screens;

    /// <summary>What the firmware has decided, as of its last control step.</summary>
    public FirmwareState Firmware { get; private set; }

    /// <summary>Whether what the firmware decides and writes is logged too.</summary>
    public bool LogsFirmware { get; set; }

    /// <summary>Ticks of the firmware so far.</summary>
    public long Ticks { get; private set; }

    /// <summary>Edges of the heartbeat so far.</summary>
    public int Heartbeats { get; private set; }

    /// <summary>Cycles that have begun and are not in progress any more.</summary>
    public int CyclesDone => _cyclesStarted - (CountdownSeconds == null ? 0 : 1);

    /// <summary>Until the pump's next edge, by the programme; null when the programme waits or has ended.</summary>
    public double? CountdownSeconds
    {
        get
        {
            if (_pumpEdge is not { } edge)
            {
                return null;
            }

            long length = edge.On ? _plan!.FillMicroseconds : _plan!.ReleaseMicroseconds;
            long left = edge.TimeNanoseconds + (length * 1000) - _box.Now;
            return left < 0 ? null : left / (double)Second;
        }
    }

    /// <summary>The chip starts: nothing that its firmware decided before holds.</summary>
    public void Restart()
    {
        Firmware = default;
        _verdicts.Restart();
    }

    public void Note(string source, string text)
    {
        var entry = new LogEntry(_box.Now, source, text);
        Trace.Add(entry);
        Noted?.Invoke(entry);
    }

    /// <summary>Notes that the operator sees a new screen, and takes its picture once it is drawn to the end.</summary>
    public void See(string caption)
    {
        Note("screen", string.Join(" | ", PlainWords.Of(_reader.Read(_box.Panel.ToFrame()))));
        Picture(caption, ScreenDelay);
    }

    /// <summary>
    /// From now on the cycles are those of a programme as it is shipped, whatever the settings of the box say, and the
    /// machine is sampled without regard to its enable relay. Null: they are what the firmware says, and the relay
    /// drops out at its time.
    /// </summary>
    internal void Expect(Programme? programme) => _expected = programme == null ? null : new ExpectedCycles(programme);

    private void Picture(string caption, long delay) => _box.Chip.Schedule(
        _box.Now + delay, () => _screens.Add(new ScreenShot(_box.Now, _box.Panel.ToFrame(), caption)));

    private void Sample()
    {
        if (_expected == null)
        {
            _box.Sensed.AdvanceTo(_box.Now);
        }
        else
        {
            _box.Machine.AdvanceTo(_box.Now);
        }

        Trace.Add(new PressureSample(_box.Now, _box.Machine.GroupPressureBar));
        _powers.Look(_box.Now);
        _box.Chip.Schedule(_box.Now + SampleEvery, _sample);
    }

    private void Step(FirmwareState state)
    {
        Firmware = state;
        _verdicts.Read(state);
        Stepped?.Invoke(state);
    }

    private void Judge(string kind, string text)
    {
        Trace.Add(new VerdictMark(_box.Now, kind, text));
        if (LogsFirmware)
        {
            Note("firmware", text);
        }
    }

    private void OnEntered(in ProbeHit hit)
    {
        if (hit.Point == FirmwareProbes.Step)
        {
            _scheduledNanoseconds = _box.Chip.BootNanoseconds + (hit.Argument * 1000);
        }
        else if (hit.Point == FirmwareProbes.RunStart)
        {
            _expected?.Restart();
        }
        else if (hit.Point == FirmwareProbes.NextStage)
        {
            _expected?.EndStage();
        }
    }

    private void OnExited(in ProbeHit hit) => Ticks += hit.Point == FirmwareProbes.Tick ? 1 : 0;

    private void ListenTo(int pin, BoxOutput output) => _box.Chip.Pin(pin).LevelChanged += (time, high) =>
    {
        var edge = new OutputEdge(time, output, high, _scheduledNanoseconds);
        if (output == BoxOutput.Pump)
        {
            NotePump(edge);
        }
        else
        {
            Trace.Add(edge);
            if (output == BoxOutput.Valve)
            {
                Note("valve", high ? "energised" : "released");
            }
        }
    };

    private void NotePump(OutputEdge edge)
    {
        _looks = edge.On ? Firmware.State == RunState.Probing : _looks;
        if (_looks)
        {
            _pumpEdge = null;
            Trace.Add(edge with { IsLook = true });
            Note("pump", edge.On ? "on, to see the lever" : "off");
            return;
        }

        _pumpEdge = edge;
        if (edge.On)
        {
            _cyclesStarted++;
            _plan = _expected?.Begin() ?? PresentPlan();
            Trace.Add(_plan);
        }

        Trace.Add(edge);
        CyclePlan plan = _plan ?? _expected?.First() ?? PresentPlan();
        Note("pump", edge.On
            ? $"on, {plan.Stage} cycle {plan.Cycle} of {plan.Cycles}"
            : string.Create(CultureInfo.InvariantCulture, $"off at {_box.Machine.GroupPressureBar:0.0} bar"));
        if (plan.Cycle == 1)
        {
            Picture($"{plan.Stage} {(edge.On ? "filling" : "releasing")}".ToLowerInvariant(), PictureDelay);
        }
    }

    private CyclePlan PresentPlan() => new(
        ScreenTexts.OneLine(Language.English, Firmware.Stage), Firmware.Cycle, Firmware.Cycles,
        Firmware.FillMicroseconds, Firmware.ReleaseMicroseconds);
}
