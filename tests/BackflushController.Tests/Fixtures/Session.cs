namespace BackflushController.Tests.Fixtures;

/// <summary>
/// The whole system with a hand on the button that follows a plan instead of the screen. Times are virtual, since the
/// first power-up.
/// </summary>
internal sealed class Session
{
    /// <summary>Nothing starts itself, so a test may begin with its presses here.</summary>
    private const long FirstPress = 3 * Second;

    private static readonly CostModel Costs = CostModel.LoadDefault();

    private readonly InstrumentedFirmware _firmware;
    private readonly ScreenReader _reader = new();
    private readonly ControllerSettings? _settings;

    /// <summary>Built, not yet switched on.</summary>
    /// <param name="settings">Null: the firmware's own Main with its defaults.</param>
    /// <param name="flash">Drive I:; null: a new box.</param>
    /// <param name="machine">Null: the default machine.</param>
    /// <param name="panel">Null: an SSD1306.</param>
    /// <param name="seed">Of what is random about the machine's sensor and the button.</param>
    /// <param name="costs">Null: the board's own cost model.</param>
    /// <param name="image">Null: the firmware as it is.</param>
    public Session(
        ControllerSettings? settings = null,
        FlashDrive? flash = null,
        SensedMachineParameters? machine = null,
        OledChip? panel = null,
        int seed = 1,
        CostModel? costs = null,
        FirmwareImage? image = null)
    {
        costs ??= Costs;
        _firmware = new InstrumentedFirmware(image ?? ProgrammeRun.LoadFirmware(costs));
        _settings = settings;
        World = new ChipSimulation(costs, machine ?? SensedMachineParameters.Default, seed, flash, panel);
        Recorder = new TraceRecorder(World);
    }

    public ChipSimulation World { get; }

    public TraceRecorder Recorder { get; }

    /// <summary>What runs in place of the firmware's own Main; null: that, with the settings.</summary>
    public Func<InstrumentedFirmware, Action>? Main { get; init; }

    public VirtualEsp32 Chip => World.Chip;

    public PushButton Button => World.Button;

    public long Now => Chip.NowNanoseconds;

    /// <summary>The lines on the panel now.</summary>
    public string[] Lines => View.Lines;

    /// <summary>What is on the panel now.</summary>
    public ScreenView View => _reader.See(World.Panel.ToFrame());

    /// <summary>The large words on the panel.</summary>
    public string Title => View.Title;

    /// <summary>The pressure in the group now, bar.</summary>
    public double GroupBar
    {
        get
        {
            World.Machine.AdvanceTo(Now);
            return World.Machine.GroupPressureBar;
        }
    }

    /// <summary>Pump and valve edges.</summary>
    public OutputEdge[] Timed => OutputChecks.Timed(Recorder.Edges);

    /// <summary>When each beep begins.</summary>
    public long[] Beeps =>
    [
        .. Recorder.Edges.Where(edge => edge is { Output: BoxOutput.Buzzer, On: true })
            .Select(edge => edge.TimeNanoseconds),
    ];

    public void At(long time, Action action) => Chip.Schedule(time, action);

    public void After(long time, Action action) => At(Now + time, action);

    /// <summary>A press that means "next" or "stop".</summary>
    public void ShortPress(long at) => PressFor(at, 200 * Millisecond);

    /// <summary>A press that means "start" or "go on".</summary>
    public void LongPress(long at) => PressFor(at, 1200 * Millisecond);

    public void PressFor(long at, long length) => At(at, () => Button.PressFor(length));

    /// <summary>A button held since before power-up opens the service menu.</summary>
    public void HoldAtPowerUp()
    {
        Button.Press();
        At(5 * Second, Button.Release);
    }

    /// <summary>Starts the selected programme, and goes on at its first prompt.</summary>
    public void Start(long at = FirstPress)
    {
        LongPress(at);
        LongPress(at + (3 * Second));
    }

    /// <summary>Starts the second programme of the menu.</summary>
    public void StartWaterRinse()
    {
        ShortPress(FirstPress - Second);
        Start();
    }

    /// <summary>Leaves only a share of the drain open from now on: 1 is clean, 0 is blocked.</summary>
    public void FoulDrain(double open)
    {
        World.Machine.AdvanceTo(Now);
        World.Machine.Parameters = World.Machine.Parameters with { DrainFoulingFactor = open };
    }

    /// <summary>Does something a while after an edge of pump or valve: the first of its kind, or a later one.</summary>
    public void AfterEdge(BoxOutput output, bool on, int number, long delay, Action action)
    {
        int seen = 0;
        int pin = output == BoxOutput.Pump ? Wiring.PumpPin : Wiring.ValvePin;
        Chip.Pin(pin).LevelChanged += (_, high) =>
        {
            if (high == on && ++seen == number)
            {
                After(delay, action);
            }
        };
    }

    /// <summary>The panel at a time.</summary>
    public PanelPicture PanelAt(long time)
    {
        var picture = new PanelPicture();
        At(time, () => picture.Take(World.Panel));
        return picture;
    }

    /// <summary>Reads the panel every 20 ms from now on.</summary>
    public void WatchPanel(Action<string[]> watch)
    {
        long seen = -1;
        string[] lines = [];
        WatchFrames(() =>
        {
            if (World.Panel.Version != seen)
            {
                seen = World.Panel.Version;
                lines = Lines;
            }

            watch(lines);
        });
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

    /// <summary>Does something every 20 ms from now on.</summary>
    public void WatchFrames(Action watch)
    {
        watch();
        After(20 * Millisecond, () => WatchFrames(watch));
    }

    /// <summary>The pins in the order in which they rise; each has the pull-down of its stage.</summary>
    public List<int> RisesOf(params int[] pins)
    {
        List<int> rises = [];
        foreach (int pin in pins)
        {
            Chip.Pin(pin).ExternalPull = false;
            Chip.Pin(pin).LevelChanged += (_, high) => rises.AddRange(high ? [pin] : []);
        }

        return rises;
    }

    /// <summary>An operator who follows the screen, and switches the machine off at the end.</summary>
    public Operator Invite(OperatorTraits traits) => new(World, Recorder, traits) { Leaves = Chip.CutPower };

    /// <summary>Switches the box on, and off at a time; an earlier power cut ends it too.</summary>
    /// <param name="time">Since the first power-up.</param>
    /// <param name="before">What happens on the chip before Main.</param>
    public void RunUntil(long time, Action? before = null)
    {
        At(time, Chip.CutPower);
        // A firmware that met an exception reboots, and everything would look quiet.
        Assert.Equal(RunEndReason.PowerCut, Boot(before).Reason);
    }

    /// <summary>Switches the box on, and off after a while.</summary>
    public void RunFor(long time) => RunUntil(Now + time);

    /// <summary>Switches the box on and gives how the boot ended.</summary>
    /// <param name="before">What happens on the chip before Main.</param>
    public RunEnd Boot(Action? before = null)
    {
        Action main = Main?.Invoke(_firmware)
            ?? (_settings == null ? _firmware.Main : _firmware.MainWith(_settings));
        return Chip.Run(
            () =>
            {
                before?.Invoke();
                main();
            },
            _firmware.Image);
    }
}
