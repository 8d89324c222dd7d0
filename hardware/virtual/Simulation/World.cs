namespace BackflushController.Simulation;

/// <summary>
/// The box, its machine and all that happens to them, without an operator: the real firmware in virtual time, on the
/// thread that calls <see cref="Run"/>. What somebody does comes as commands, each at a beat of virtual time. The same
/// scenario and the same commands at the same beats give the same run to the last bit, however fast it passes.
/// </summary>
public sealed class World
{
    /// <summary>From one beat to the next.</summary>
    public const long BeatNanoseconds = 5_000_000;

    private const string SettingsName = "settings.ini";
    private const string LeverSettings = "valve = lever\nopv = 11.0\n";
    private const long ProgressEvery = 20 * BeatNanoseconds;
    private const int MostSerialLines = 20;

    private readonly FirmwareImage _firmware;
    private readonly IRunObserver? _observer;
    private readonly List<StampedCommand> _commands = [];
    private readonly Action _beat;

    private IWorldPilot? _pilot;
    private bool _goesOn = true;
    private int _serialSeen;
    private FlashReport? _flash;
    private long _flashCommits;

    /// <summary>Sets a scenario up; nothing has power yet.</summary>
    /// <param name="costs">What the firmware's code costs; null for the board's own model.</param>
    /// <param name="flash">Content of drive I:, or null for what the scenario says.</param>
    /// <param name="observer">Is told what happens while it happens, or null.</param>
    public World(Scenario scenario, CostModel? costs = null, FlashDrive? flash = null, IRunObserver? observer = null)
    {
        Scenario = ScenarioText.Checked(scenario);
        _observer = observer;
        costs ??= CostModel.LoadDefault();
        _firmware = ProgrammeRun.LoadFirmware(costs);
        _beat = Beat;
        MachinePreset preset = MachinePresets.Get(scenario.Machine);
        var machine = SensedMachineParameters.Nominal(preset.Parameters);
        string? settings = scenario.Settings ?? SettingsOf(preset);
        flash ??= FlashOf(scenario.Files, settings);
        ControllerSettings wanted = SettingsOn(flash);
        Box = new ChipSimulation(costs, machine, scenario.Seed, flash, PanelFor(wanted));
        Box.Sensed.HasEnableRelay = wanted.Pins.Enable != PinSettings.None;
        Box.Sensed.Outputs = preset.Outputs;
        IsPlumbedIn = preset.IsPlumbedIn;
        Box.Chip.CallLog.Limit = 0;
        if (scenario.Asks)
        {
            Box.LetAsk();
        }

        if (preset.HasLever)
        {
            Lever = new LeverHand(Box, Box.Panel.ToFrame, new LeverHandTraits());
        }

        Recorder = new TraceRecorder(Box);
        Recorder.Noted += entry => observer?.OnLog(entry);
        Faults = new BrokenParts(this);
        Hands = new WorldHands(this);
        Box.Chip.Schedule(0, _beat);
        foreach (ScenarioFault fault in scenario.Faults)
        {
            Box.At(fault.AtSeconds * Second, () => Faults.Set(fault.Name, true));
        }
    }

    public Scenario Scenario { get; }

    /// <summary>Chip, panel, button and machine.</summary>
    public ChipSimulation Box { get; }

    public TraceRecorder Recorder { get; }

    public WorldTrace Trace => Recorder.Trace;

    /// <summary>What the firmware has decided, as of its last control step of this boot.</summary>
    public FirmwareState Firmware => Recorder.Firmware;

    /// <summary>What was done so far, in order of time.</summary>
    public IReadOnlyList<StampedCommand> Commands => _commands;

    public long Now => Box.Now;

    /// <summary>The hand on the lever that takes the place of the machine's valve; null where it has none.</summary>
    public LeverHand? Lever { get; }

    /// <summary>Water comes from the mains, and the drip tray has a drain.</summary>
    public bool IsPlumbedIn { get; }

    /// <summary>The box has power.</summary>
    public bool HasPower { get; private set; }

    /// <summary>Why the firmware no longer runs although it has power; null while it does.</summary>
    public string? Ended { get; private set; }

    /// <summary>Ticks of the firmware that went through to their end, all boots together.</summary>
    public long Ticks => Recorder.Ticks;

    /// <summary>The firmware runs and does not stand still.</summary>
    public bool IsTicking => HasPower && Ended == null && !Faults.LoopIsFrozen;

    /// <summary>The box has asked a person for something and goes on only when that is done.</summary>
    public bool WaitsForPerson => IsTicking && Firmware.State switch
    {
        RunState.AwaitingPerson or RunState.SafeWait or RunState.LeverCameDown => true,
        RunState.LeverUp => Lever is { FollowsPanel: false },
        _ => false,
    };

    internal BrokenParts Faults { get; }

    internal WorldHands Hands { get; }

    internal bool PlugIsIn { get; private set; } = true;

    /// <summary>Lets virtual time pass until the pilot ends it.</summary>
    public void Run(IWorldPilot pilot)
    {
        _pilot = pilot;
        Recorder.LogsFirmware = true;
        if (Scenario.Programme is { } programme)
        {
            Recorder.Stepped += new ProgrammeChooser(this, programme).Step;
        }

        while (_goesOn)
        {
            if (PlugIsIn)
            {
                Boot();
            }

            while (_goesOn && (!PlugIsIn || Ended != null))
            {
                Box.Chip.PassTime(Now + BeatNanoseconds);
            }
        }
    }

    /// <summary>Does what somebody does, now. Only a pilot calls this, in its beat.</summary>
    /// <exception cref="RefusedException">It is not possible as things are; nothing has changed.</exception>
    public void Do(WorldCommand command)
    {
        if (_commands.Count >= RecordingFile.MostCommands)
        {
            throw new RefusedException($"a run takes {RecordingFile.MostCommands} commands at most; start a new one");
        }

        Box.Sensed.AdvanceTo(Now);
        Hands.Do(command);
        _commands.Add(new StampedCommand(Now, command));
    }

    /// <summary>What can be played again.</summary>
    public Recording Record() => new(Scenario, [.. _commands], Now);

    /// <summary>The world as it is now. What depends on the session is left out.</summary>
    public WorldSnapshot Snapshot()
    {
        Box.Sensed.AdvanceTo(Now);
        return new WorldSnapshot
        {
            Scenario = Scenario,
            Link = ScenarioText.ToQuery(Scenario with { Faults = Faults.AsScenario() }),
            Trace = Trace,
            TimeNanoseconds = Now,
            BootNanoseconds = Box.Chip.BootNanoseconds,
            Frame = Frame(),
            GroupBar = Box.Machine.GroupPressureBar,
            PumpDriven = Box.PumpOn,
            PumpRuns = Box.Machine.PumpPowered,
            ValveDriven = Box.ValveEnergised,
            ValvePowered = Box.Sensed.ValvePowered,
            ValveIsOpen = Box.Machine.ValveEnergised,
            Section = MachineSection.Of(Box.Sensed),
            Buzzer = Box.Chip.Pin(Wiring.BuzzerPin).Level,
            Heartbeats = Recorder.Heartbeats,
            EnableRelayClosed = Box.Sensed.IsPumpEnabled,
            HasPower = HasPower,
            IsTicking = IsTicking,
            Ended = Ended,
            ButtonHeld = Box.Button.IsHeld,
            Basket = Hands.Basket,
            HasDetergent = Hands.HasDetergent,
            TankMillilitres = Box.Machine.TankMillilitres - Box.Machine.Parameters.TankUnusableMillilitres,
            TrayMillilitres = IsPlumbedIn ? 0 : Box.Machine.DripTrayMillilitres,
            IsPlumbedIn = IsPlumbedIn,
            BrewSwitchOn = Box.Sensed.MachineSwitchOn,
            LeverUp = Box.Sensed.LeverUp,
            LeverFollowsPanel = Lever is { FollowsPanel: true },
            Faults = [.. Faults.Names],
            Firmware = Firmware,
            Ticks = Ticks,
            CyclesDone = Recorder.CyclesDone,
            CyclesPlanned = ProgrammeNames.CyclesOf(Scenario.Programme),
            CountdownSeconds = Recorder.CountdownSeconds,
            Serial = [.. Box.Chip.SerialLines.TakeLast(MostSerialLines)],
            Flash = ReadFlash(),
            Settings = Encoding.ASCII.GetString(Box.Chip.Flash.Read(SettingsName) ?? []),
        };
    }

    /// <summary>Lets the firmware run from its start to its end, whatever ends it.</summary>
    internal RunEnd Boot()
    {
        Note("machine", HasPower ? "the box restarts" : "switched on");
        if (!HasPower)
        {
            Box.Sensed.AdvanceTo(Now);
            Box.Sensed.FitRail();
            Trace.Add(new PowerChange(Now, PoweredPart.Box, true));
        }

        HasPower = true;
        Ended = null;
        Recorder.Restart();
        _serialSeen = 0;
        RunEnd end = Box.Chip.Run(_firmware);
        LogSerial();
        switch (end.Reason)
        {
            case RunEndReason.PowerCut:
                HasPower = false;
                break;

            case RunEndReason.MainReturned:
            case RunEndReason.UnhandledException:
                Ended = $"the firmware has ended: {PlainReasons.Of(end)}";
                Note("firmware", Ended);
                break;
        }

        return end;
    }

    /// <summary>The files in the flash, settings.ini apart.</summary>
    internal IReadOnlyList<ScenarioFile> Memory()
    {
        FlashDrive flash = Box.Chip.Flash;
        return
        [
            .. flash.Names.Where(name => name != SettingsName)
                .Select(name => new ScenarioFile(name, Convert.ToBase64String(flash.Read(name)!))),
        ];
    }

    internal void Note(string source, string text) => Recorder.Note(source, text);

    /// <summary>The picture as it is seen: dark without power.</summary>
    internal byte[] Frame() =>
        HasPower && !Faults.PanelIsUnplugged ? Box.Panel.ToFrame() : new byte[OledFrame.ByteCount];

    internal void PlugIn() => PlugIsIn = true;

    internal void PullPlug(string words)
    {
        Note("person", words);
        PlugIsIn = false;
        if (HasPower)
        {
            Trace.Add(new PowerChange(Now, PoweredPart.Box, false));
        }

        Faults.ThawLoop();
        Box.Chip.CutPower();
        HasPower = false;
        Ended = null;
    }

    internal void WriteSettings(string text)
    {
        Box.Chip.Flash.Put(SettingsName, Encoding.ASCII.GetBytes(text));
        _flash = null;
    }

    private static string? SettingsOf(MachinePreset preset) =>
        preset.ComesWithSettings ? $"profile = {preset.Name.Split(',')[0].ToLowerInvariant()}\n"
        : preset.HasLever ? LeverSettings
        : null;

    private static FlashDrive FlashOf(IReadOnlyList<ScenarioFile> files, string? settings)
    {
        var flash = new FlashDrive();
        foreach (ScenarioFile file in files)
        {
            flash.Put(file.Name, Convert.FromBase64String(file.Base64));
        }

        if (settings != null)
        {
            flash.Put(SettingsName, Encoding.ASCII.GetBytes(settings));
        }

        return flash;
    }

    private static ControllerSettings SettingsOn(FlashDrive flash)
    {
        byte[] content = flash.Read(SettingsName) ?? [];
        return SettingsFile.Read(content, content.Length).Settings;
    }

    /// <summary>Who sets the box up fits the panel that the settings name, and as they say.</summary>
    private static OledChip PanelFor(ControllerSettings settings) =>
        settings.Panel == PanelKind.Sh1106
            ? new Sh1106Chip { IsUpsideDown = settings.PanelTurned }
            : new Ssd1306Chip(settings.Panel == PanelKind.Ssd1306Flat) { IsUpsideDown = settings.PanelTurned };

    /// <summary>Only when it was written: decoding a record takes longer than the rest of a snapshot.</summary>
    private FlashReport ReadFlash()
    {
        if (_flash == null || Box.Chip.Flash.Commits != _flashCommits)
        {
            _flashCommits = Box.Chip.Flash.Commits;
            _flash = FlashReport.Of(Box.Chip.Flash);
        }

        return _flash;
    }

    private void LogSerial()
    {
        for (; Recorder.LogsFirmware && _serialSeen < Box.Chip.SerialLines.Count; _serialSeen++)
        {
            Note("serial", Box.Chip.SerialLines[_serialSeen]);
        }
    }

    private void Beat()
    {
        Box.Chip.Schedule(Now + BeatNanoseconds, _beat);
        LogSerial();
        if (_observer != null && Now % ProgressEvery == 0)
        {
            _observer.OnProgress(Snapshot());
        }

        if (_pilot?.Beat(this) == false)
        {
            _goesOn = false;
            Box.Chip.CutPower();
        }
    }
}
