namespace BackflushController.Tests.Fixtures;

/// <summary>
/// The whole system with a hand on the button that follows a plan instead of the screen. Times are virtual, since the
/// first power-up.
/// </summary>
internal sealed class Session
{
    public const long Millisecond = 1_000_000;
    public const long Second = 1000 * Millisecond;

    private static readonly CostModel Costs = CostModel.LoadDefault();

    private readonly ScreenReader _reader = new();
    private readonly FirmwareImage _image;
    private readonly Action _main;

    /// <summary>Built, not yet switched on.</summary>
    /// <param name="settings">Null: the firmware's own Main with its defaults.</param>
    /// <param name="machine">Null: the default machine.</param>
    public Session(ControllerSettings? settings = null, string? machine = null)
    {
        var firmware = new InstrumentedFirmware(Costs);
        _image = firmware.Image;
        _main = settings == null ? firmware.Main : firmware.MainWith(settings);
        Rig = new ChipSimulation(Costs, MachinePresets.Get(machine ?? MachinePresets.DefaultName).Parameters, seed: 1);
        Recorder = new TraceRecorder(Rig);
    }

    public ChipSimulation Rig { get; }

    public TraceRecorder Recorder { get; }

    public long Now => Rig.Chip.NowNanoseconds;

    /// <summary>The lines on the panel at this moment.</summary>
    public string[] Lines => _reader.Read(Rig.Panel.ToFrame());

    /// <summary>The first line on the panel.</summary>
    public string Title => Lines[0];

    /// <summary>The pressure in the group at this moment, bar.</summary>
    public double GroupBar
    {
        get
        {
            Rig.Machine.AdvanceTo(Now);
            return Rig.Machine.GroupPressureBar;
        }
    }

    /// <summary>Pump and valve edges.</summary>
    public OutputEdge[] Timed => [.. Recorder.Edges.Where(edge => edge.Output != BoxOutput.Buzzer)];

    /// <summary>The moments at which a beep begins.</summary>
    public long[] Beeps =>
    [
        .. Recorder.Edges.Where(edge => edge is { Output: BoxOutput.Buzzer, On: true })
            .Select(edge => edge.TimeNanoseconds),
    ];

    public void At(long time, Action action) => Rig.Chip.Schedule(time, action);

    public void After(long time, Action action) => At(Now + time, action);

    /// <summary>A press that means "next" or "stop".</summary>
    public void ShortPress(long at) => At(at, () => Rig.Button.PressFor(200 * Millisecond));

    /// <summary>A press that means "start" or "go on".</summary>
    public void LongPress(long at) => At(at, () => Rig.Button.PressFor(1200 * Millisecond));

    /// <summary>Leaves only a share of the drain open from now on: 1 is clean, 0 is blocked.</summary>
    public void FoulDrain(double open)
    {
        Rig.Machine.AdvanceTo(Now);
        Rig.Machine.Parameters = Rig.Machine.Parameters with { DrainFoulingFactor = open };
    }

    /// <summary>Does something a while after an edge of pump or valve: the first of its kind, or a later one.</summary>
    public void AfterEdge(BoxOutput output, bool on, int number, long delay, Action action)
    {
        int seen = 0;
        int pin = output == BoxOutput.Pump ? Wiring.PumpPin : Wiring.ValvePin;
        Rig.Chip.Pin(pin).LevelChanged += (_, high) =>
        {
            if (high == on && ++seen == number)
            {
                After(delay, action);
            }
        };
    }

    /// <summary>Looks at the panel every 20 ms from now on.</summary>
    public void WatchPanel(Action<string[]> look)
    {
        long seen = -1;
        string[] lines = [];
        void Look()
        {
            if (Rig.Panel.Version != seen)
            {
                seen = Rig.Panel.Version;
                lines = Lines;
            }

            look(lines);
            After(20 * Millisecond, Look);
        }

        Look();
    }

    /// <summary>Notes the first lines that the panel shows from now on, each with single spaces.</summary>
    public List<string> WatchTitles()
    {
        List<string> titles = [];
        WatchPanel(lines =>
        {
            string title = string.Join(' ', lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (titles.Count == 0 || titles[^1] != title)
            {
                titles.Add(title);
            }
        });
        return titles;
    }

    /// <summary>A person who follows the screen, and switches the machine off at the end.</summary>
    public Operator Invite(OperatorTraits traits) => new(Rig, Recorder, traits) { Leaves = Rig.Chip.CutPower };

    /// <summary>Switches the box on, and off at a time; an earlier power cut ends it too.</summary>
    public void RunUntil(long time)
    {
        At(time, Rig.Chip.CutPower);
        RunEnd end = Rig.Chip.Run(_main, _image);

        // A firmware that met an exception reboots, and everything would look quiet.
        Assert.Equal(RunEndReason.PowerCut, end.Reason);
    }
}
