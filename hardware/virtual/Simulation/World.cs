using System.Globalization;
using System.Text;
using BackflushController.Core.Display;
using BackflushController.Core.Texts;
using BackflushController.EspressoMachine;
using BackflushController.VirtualBoard;

namespace BackflushController.Simulation;

/// <summary>
/// The box and its machine on a bench, without a person: the real firmware in virtual time, on the thread that calls
/// <see cref="Run"/>. What a person does comes as commands, each at a beat of virtual time. The same scenario and the
/// same commands at the same beats give the same run to the last bit, however fast it passes.
/// </summary>
public sealed class World
{
    /// <summary>From one beat to the next.</summary>
    public const long BeatNanoseconds = 5_000_000;

    private const string SettingsName = "settings.ini";
    private const string FrozenLoop = "loop-frozen";
    private const long SampleEvery = 4 * BeatNanoseconds;
    private const long ShortPress = 200_000_000;
    private const long LongPress = 1_200_000_000;
    private const int NanosecondsPerMicrosecond = 1000;

    private readonly FirmwareImage _firmware;
    private readonly ProgrammeChooser? _chooser;
    private readonly VerdictReader _verdicts;
    private readonly MachineParameters _healthy;
    private readonly List<string> _faults = [];
    private readonly Dictionary<string, int> _faultSeconds = [];
    private readonly List<StampedCommand> _commands = [];
    private readonly Action _beat;

    private IWorldPilot? _pilot;
    private bool _goesOn = true;
    private bool _plugIsIn = true;
    private bool _panelIsOff;
    private Basket _basket = Basket.Blind;
    private long _scheduledNanoseconds;
    private int _serialSeen;

    /// <summary>Sets a scenario up; nothing has power yet.</summary>
    /// <param name="scenario">What it begins with.</param>
    /// <param name="costs">What the firmware's code costs; null for the board's own model.</param>
    public World(Scenario scenario, CostModel? costs = null)
    {
        Scenario = ScenarioText.Checked(scenario);
        costs ??= CostModel.LoadDefault();
        _firmware = ProgrammeRun.LoadFirmware(costs);
        _healthy = MachinePresets.Get(scenario.Machine).Parameters;
        Rig = new ChipSimulation(costs, _healthy, scenario.Seed, FlashOf(scenario));
        Rig.Chip.CallLog.Limit = 0;
        Rig.Chip.FaultOf = call => FlashFails && call is { Call: DeviceCall.FileOpen, Value: (int)FileMode.Create }
            ? new IOException("The memory takes nothing.")
            : null;
        _chooser = scenario.Programme == null ? null : new ProgrammeChooser(Rig, scenario.Programme);
        _verdicts = new VerdictReader(Say);
        _beat = Beat;
        _ = new FirmwareDebugger(Rig.Chip, Think);
        Listen();
        Basket = Basket.None;
        Rig.Chip.Schedule(0, _beat);
        foreach (ScenarioFault fault in scenario.Faults)
        {
            Rig.At(fault.AtSeconds * 1_000_000_000L, () => SetFault(fault.Name, true));
        }
    }

    /// <summary>What it began with.</summary>
    public Scenario Scenario { get; }

    /// <summary>Chip, panel, button and machine.</summary>
    public ChipSimulation Rig { get; }

    /// <summary>What happened.</summary>
    public WorldTrace Trace { get; } = new();

    /// <summary>What was done so far, in order of time.</summary>
    public IReadOnlyList<StampedCommand> Commands => _commands;

    /// <summary>What is broken, in the order in which it came.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>What the firmware thinks, as of its last control step of this boot.</summary>
    public FirmwareState Firmware { get; private set; }

    /// <summary>World time, ns.</summary>
    public long Now => Rig.Chip.NowNanoseconds;

    /// <summary>The plug is in.</summary>
    public bool HasPower { get; private set; }

    /// <summary>Why the firmware no longer runs although it has power; null while it does.</summary>
    public string? Ended { get; private set; }

    /// <summary>Ticks of the firmware that went through to their end, all boots together.</summary>
    public long Ticks { get; private set; }

    /// <summary>Edges of the heartbeat.</summary>
    public long Heartbeats { get; private set; }

    /// <summary>There is detergent in the blind basket.</summary>
    public bool HasDetergent { get; private set; }

    /// <summary>A finger is on the button for as long as somebody leaves it there.</summary>
    public bool HasFingerOnButton { get; private set; }

    /// <summary>The firmware runs and does not stand still.</summary>
    public bool IsTicking => HasPower && Ended == null && !_faults.Contains(FrozenLoop);

    /// <summary>What the person has locked into the group, or believes to have.</summary>
    public Basket Basket
    {
        get => _basket;
        private set
        {
            _basket = value;
            LockBasket();
        }
    }

    internal bool TakesWrongBasket { get; set; }

    internal bool FlashFails { get; set; }

    /// <summary>Lets virtual time pass until the pilot ends it.</summary>
    /// <param name="pilot">Is asked at each beat.</param>
    public void Run(IWorldPilot pilot)
    {
        _pilot = pilot;
        while (_goesOn)
        {
            if (_plugIsIn)
            {
                Boot();
            }

            while (_goesOn && (!_plugIsIn || Ended != null))
            {
                Rig.Chip.PassTime(Now + BeatNanoseconds);
            }
        }
    }

    /// <summary>Does what a person does, now. Only a pilot calls this, in its beat.</summary>
    /// <param name="command">What is done.</param>
    /// <exception cref="RefusedException">It is not possible as things are; nothing has changed.</exception>
    public void Do(WorldCommand command)
    {
        if (_commands.Count >= RecordingFile.MostCommands)
        {
            throw new RefusedException($"a run takes {RecordingFile.MostCommands} commands at most; start a new one");
        }

        Rig.Sensed.AdvanceTo(Now);
        Change(command);
        _commands.Add(new StampedCommand(Now, command));
    }

    /// <summary>The query of a link that begins such a run, with what is broken now broken at the same time.</summary>
    public string Link() => ScenarioText.ToQuery(Scenario with
    {
        Faults = [.. _faults.Select(name => new ScenarioFault(name, _faultSeconds[name]))],
    });

    /// <summary>What can be played again.</summary>
    public Recording Record() => new(Scenario, [.. _commands], Now);

    /// <summary>The files in the flash, settings.ini apart.</summary>
    internal IReadOnlyList<ScenarioFile> Memory()
    {
        FlashDrive flash = Rig.Chip.Flash;
        return
        [
            .. flash.Names.Where(name => name != SettingsName)
                .Select(name => new ScenarioFile(name, Convert.ToBase64String(flash.Read(name)!))),
        ];
    }

    /// <summary>Puts a line into the log.</summary>
    /// <param name="source">Who did it.</param>
    /// <param name="text">What happened.</param>
    internal void Note(string source, string text) => Trace.Add(new LogEntry(Now, source, text));

    internal void UnplugPanel()
    {
        _panelIsOff = true;
        Rig.PanelWires.Disconnect(Wiring.OledAddress);
    }

    /// <summary>The picture as a person sees it: dark without power.</summary>
    internal byte[] Frame() => HasPower && !_panelIsOff ? Rig.Panel.ToFrame() : new byte[OledFrame.ByteCount];

    private static FlashDrive FlashOf(Scenario scenario)
    {
        var flash = new FlashDrive();
        foreach (ScenarioFile file in scenario.Files)
        {
            flash.Put(file.Name, Convert.FromBase64String(file.Base64));
        }

        if (scenario.Settings != null)
        {
            flash.Put(SettingsName, Encoding.ASCII.GetBytes(scenario.Settings));
        }

        return flash;
    }

    private void Boot()
    {
        Note("machine", HasPower ? "the box starts anew" : "switched on");
        if (!HasPower)
        {
            Rig.Sensed.AdvanceTo(Now);
            Rig.Sensed.FitEnableRelay();
        }

        HasPower = true;
        Ended = null;
        Firmware = default;
        _verdicts.Restart();
        _serialSeen = 0;
        RunEnd end = Rig.Chip.Run(_firmware);
        ReadSerial();
        switch (end.Reason)
        {
            case RunEndReason.PowerCut:
                HasPower = false;
                break;

            case RunEndReason.MainReturned:
            case RunEndReason.UnhandledException:
                Ended = $"the firmware has ended: {end.Reason} {end.Exception?.Message}".TrimEnd();
                Note("firmware", Ended);
                break;
        }
    }

    private void ReadSerial()
    {
        for (; _serialSeen < Rig.Chip.SerialLines.Count; _serialSeen++)
        {
            Note("serial", Rig.Chip.SerialLines[_serialSeen]);
        }
    }

    private void Beat()
    {
        Rig.Chip.Schedule(Now + BeatNanoseconds, _beat);
        if (Now % SampleEvery == 0)
        {
            Rig.Sensed.AdvanceTo(Now);
            Trace.Add(new PressureSample(Now, Rig.Machine.GroupPressureBar));
        }

        ReadSerial();

        if (!_pilot!.Beat(this))
        {
            _goesOn = false;
            Rig.Chip.CutPower();
        }
    }

    private void Listen()
    {
        ListenTo(Wiring.PumpPin, BoxOutput.Pump);
        ListenTo(Wiring.ValvePin, BoxOutput.Valve);
        ListenTo(Wiring.BuzzerPin, BoxOutput.Buzzer);
        Rig.Chip.Pin(Wiring.HeartbeatPin).LevelChanged += (_, _) => Heartbeats++;
        Rig.Chip.ProbeEntered += OnEntered;
        Rig.Chip.ProbeExited += OnExited;
    }

    private void ListenTo(int pin, BoxOutput output) => Rig.Chip.Pin(pin).LevelChanged += (time, high) =>
    {
        if (output == BoxOutput.Pump && high)
        {
            Trace.Add(Plan());
        }

        Trace.Add(new OutputEdge(time, output, high, _scheduledNanoseconds));
        if (output != BoxOutput.Buzzer)
        {
            Note(output.ToString().ToLowerInvariant(), Describe(output, high));
        }
    };

    private CyclePlan Plan()
    {
        string stage = Translations.Of(Language.English, Firmware.Stage);
        return new CyclePlan(
            stage, Firmware.Cycle, Firmware.Cycles, Firmware.FillMicroseconds, Firmware.ReleaseMicroseconds);
    }

    private string Describe(BoxOutput output, bool high)
    {
        if (output == BoxOutput.Valve)
        {
            return high ? "energised" : "released";
        }

        CyclePlan plan = Plan();
        return high
            ? $"on, {plan.Stage} cycle {plan.Cycle} of {plan.Cycles}"
            : string.Create(CultureInfo.InvariantCulture, $"off at {Rig.Machine.GroupPressureBar:0.0} bar");
    }

    private void OnEntered(in ProbeHit hit)
    {
        if (hit.Point == FirmwareProbes.Step)
        {
            _scheduledNanoseconds = Rig.Chip.BootNanoseconds + (hit.Argument * NanosecondsPerMicrosecond);
        }
    }

    private void OnExited(in ProbeHit hit)
    {
        if (hit.Point == FirmwareProbes.Tick)
        {
            Ticks++;
        }
    }

    private void Think(FirmwareState state)
    {
        Firmware = state;
        _verdicts.Read(state);
        _chooser?.Look(state);
    }

    private void Say(string kind, string text)
    {
        Trace.Add(new VerdictMark(Now, kind, text));
        Note("firmware", text);
    }

    private void Change(WorldCommand command)
    {
        switch (command.Action)
        {
            case WorldAction.Button:
                HoldButton(command.IsOn);
                break;

            case WorldAction.Press:
                PressButton(command.Value == WorldCommands.Long);
                break;

            case WorldAction.Basket:
                HasDetergent = false;
                Basket = BasketOf(command.Value);
                Note("person", BasketWords());
                break;

            case WorldAction.Detergent:
                Basket = Basket.None;
                HasDetergent = true;
                Basket = Basket.Blind;
                Note("person", "puts detergent in the blind basket and locks it in");
                break;

            case WorldAction.Tank:
                SetTank(int.Parse(command.Value, CultureInfo.InvariantCulture));
                break;

            case WorldAction.Tray:
                double taken = Rig.Machine.EmptyDripTray();
                Note("person", string.Create(CultureInfo.InvariantCulture, $"empties the drip tray: {taken:0} ml"));
                break;

            case WorldAction.Brew:
                Rig.Sensed.MachineSwitchOn = command.IsOn;
                Note("person", $"turns the brew switch {command.Value}");
                break;

            case WorldAction.Fault:
                if (command.What == FrozenLoop && command.IsOn && !IsTicking)
                {
                    throw new RefusedException("the firmware does not run, so it cannot stand still");
                }

                SetFault(command.What!, command.IsOn);
                break;

            case WorldAction.Power:
                SetPower(command.IsOn);
                break;

            default:
                TakeSettings(command.Value);
                break;
        }
    }

    private void HoldButton(bool down)
    {
        if (down == Rig.Button.IsHeld)
        {
            throw new RefusedException($"the button is {(down ? "down" : "up")} already");
        }

        _chooser?.GiveUp();
        HasFingerOnButton = down;
        if (down)
        {
            Rig.Button.Press();
        }
        else
        {
            Rig.Button.Release();
        }

        Note("person", down ? "presses the button" : "lets the button go");
    }

    private void PressButton(bool isLong)
    {
        if (Rig.Button.IsHeld)
        {
            throw new RefusedException("the button is down already");
        }

        _chooser?.GiveUp();
        Rig.Button.PressFor(isLong ? LongPress : ShortPress);
        Note("person", isLong ? "holds the button" : "presses the button shortly");
    }

    private void SetTank(int millilitres)
    {
        double unusable = Rig.Machine.Parameters.TankUnusableMillilitres;
        Rig.Machine.AddTankWater(millilitres + unusable - Rig.Machine.TankMillilitres);
        Note("person", $"sets the tank to {millilitres} ml above the pick-up hose");
    }

    private void SetPower(bool on)
    {
        if (on == _plugIsIn)
        {
            throw new RefusedException($"the power is {(on ? "on" : "off")} already");
        }

        _plugIsIn = on;
        if (!on)
        {
            PullPlug("power cut");
        }
    }

    private void TakeSettings(string text)
    {
        Rig.Chip.Flash.Put(SettingsName, Encoding.ASCII.GetBytes(text));
        PullPlug("writes settings.ini and switches the box off and on");
        _plugIsIn = true;
    }

    private void PullPlug(string words)
    {
        Note("person", words);
        _faults.Remove(FrozenLoop);
        Rig.Chip.Thaw();
        Rig.Chip.CutPower();
        HasPower = false;
        Ended = null;
    }

    private void SetFault(string name, bool on)
    {
        bool cannotCome = on && name == FrozenLoop && !IsTicking;
        if (on == _faults.Contains(name) || cannotCome)
        {
            return;
        }

        if (on)
        {
            _faults.Add(name);
            _faultSeconds[name] = (int)Math.Min(Now / 1_000_000_000, ScenarioText.LatestFaultSeconds);
        }
        else
        {
            _faults.Remove(name);
        }

        Note("machine", on ? $"fault {name} arrives" : $"fault {name} is healed");
        bool panelWasOff = _panelIsOff;
        Heal();
        foreach (string broken in _faults)
        {
            WorldFaults.Find(broken)!.Come(this);
        }

        PlugPanelIn(panelWasOff);
        LockBasket();
    }

    /// <summary>Everything is whole for a moment in which no time passes; what is still broken comes again.</summary>
    private void Heal()
    {
        Rig.Sensed.Repair();
        Rig.Machine.Parameters = _healthy;
        Rig.PanelWires.Condition = I2cBusCondition.Normal;
        Rig.Chip.Thaw();
        TakesWrongBasket = false;
        FlashFails = false;
        _panelIsOff = false;
    }

    private void PlugPanelIn(bool wasOff)
    {
        if (wasOff && !_panelIsOff)
        {
            Rig.PanelWires.Connect(Wiring.OledAddress, Rig.Panel);
            Rig.Panel.PowerUp();
        }
    }

    private void LockBasket() =>
        Rig.Machine.Basket = TakesWrongBasket && _basket == Basket.Blind ? Basket.Open : _basket;

    private static Basket BasketOf(string word) => word switch
    {
        WorldCommands.None => Basket.None,
        WorldCommands.Open => Basket.Open,
        _ => Basket.Blind,
    };

    private string BasketWords() => Basket switch
    {
        Basket.None => "takes the portafilter out and rinses it",
        Basket.Open => "locks a basket with holes in",
        _ => "locks the blind basket in",
    };
}
