namespace BackflushController.Tests.Faults;

/// <summary>A box on a lever group, and what its pump did against the lever.</summary>
internal sealed class LeverSimulation
{
    private const double CollapsedShare = LeverCheck.FallenPercent / 100.0;
    private const long Tick = Inputs.TickMicroseconds * Microsecond;

    private readonly LeverHand _hand;
    private RunState _before;
    private long? _againstSince;
    private long? _collapsedAt;
    private double _highestBar;
    private LeverHandTraits? _always;

    public LeverSimulation(
        SensedMachineParameters machine, int seed, ControllerSettings settings, LeverHandTraits hand,
        Programme programme)
    {
        Run = new DiagnosisRun(machine, seed, settings, DiagnosisRun.UsedBox(), programme);
        Run.World.Board.BrewSwitchWired = settings.Pins.BrewSwitch != PinSettings.None;
        _hand = new LeverHand(Run.World, () => Run.World.Board.Frame, hand);
        Run.World.Ticked += Watch;
    }

    public DiagnosisRun Run { get; }

    public int Fills { get; private set; }

    public int TimesAsked { get; private set; }

    /// <summary>How long the pump was on, ns.</summary>
    public long PumpOn { get; private set; }

    /// <summary>The longest time with the pump on and the lever down, ns.</summary>
    public long LongestAgainstLever { get; private set; }

    /// <summary>From the collapse under a lever that came down early to the pump off, ns; -1: none.</summary>
    public long OffAfterCollapse { get; private set; } = -1;

    /// <summary>Runs one programme and gives the name of what was wrong with it.</summary>
    public string Finds() => Run.FindOut(adviceIsEnough: true, programmes: 1).Name;

    /// <summary>The hand lets the lever go each time, not only once.</summary>
    public void DropsAlways() => _always = _hand.Traits;

    private void Watch()
    {
        Count();
        SensedMachine machine = Run.World.Sensed;
        _hand.Traits = _always ?? _hand.Traits;
        PumpOn += machine.PumpCommanded ? Tick : 0;
        bool against = machine.PumpCommanded && machine.LeverUp != true;
        _againstSince = against ? _againstSince ?? Run.World.Now : null;
        LongestAgainstLever = Math.Max(LongestAgainstLever, Run.World.Now - (_againstSince ?? Run.World.Now));
        double bar = machine.Machine.GroupPressureBar;
        _highestBar = machine.LeverUp == true ? Math.Max(_highestBar, bar) : _highestBar;
        if (_hand.DroppedAt != null && OffAfterCollapse < 0)
        {
            _collapsedAt ??= bar < _highestBar * CollapsedShare ? Run.World.Now : null;
            OffAfterCollapse = machine.PumpCommanded ? -1
                : Math.Max(0, Run.World.Now - (_collapsedAt ?? Run.World.Now));
        }
    }

    private void Count()
    {
        RunState state = Run.State;
        Fills += state != _before && state == RunState.Filling ? 1 : 0;
        TimesAsked += state != _before && state == RunState.LeverCameDown ? 1 : 0;
        _before = state;
    }
}
