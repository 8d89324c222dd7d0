namespace BackflushController.EspressoMachine;

/// <summary>
/// The espresso machine as the box meets it: three commands and a heartbeat go in, two raw codes and what is read back
/// of the cut-off come out. Everything on the way can break, at any time, and be repaired.
/// <para>
/// What is set here holds from the machine's own time on, so it is advanced first.
/// </para>
/// It begins healthy and at rest at time zero, the blind basket in.
/// </summary>
/// <param name="parameters">The specimens it is made of.</param>
public sealed class SensedMachine(SensedMachineParameters parameters, int seed)
{
    private PressureTransducer _transducer = new(parameters.Transducer, seed);
    private Esp32AdcInput _signalInput = new(parameters.Converter, seed);
    private Esp32AdcInput _supplyInput = new(parameters.Converter, seed + 1);
    private double? _stuckBar;
    private double _driftedBar;
    private long _driftSince;
    private int? _lastSignalCode;

    /// <summary>The truth: water, pressures, basket.</summary>
    public Machine Machine { get; private set; } = new(parameters.Machine);

    /// <summary>
    /// What feeds all relays while the heartbeat beats, or null on a board without a cut-off: there the pump relay
    /// alone switches the pump.
    /// </summary>
    public HeartbeatRail? Rail { get; private set; }

    /// <summary>Whether there is a relay in series with the pump's: a box of ready-made modules has none.</summary>
    public bool HasEnableRelay { get; set; } = true;

    /// <summary>The relay in series with the pump's is closed, or there is none.</summary>
    public bool IsPumpEnabled =>
        EnableForced ?? (Rail == null || (Rail.IsUp && (EnableCommanded || !HasEnableRelay)));

    /// <summary>
    /// What the board reads back between its two pump relays: live, by the enable relay or backwards through a welded
    /// pump relay.
    /// </summary>
    public bool IsContactLive => IsPumpEnabled || (PumpForced == true && PumpBypassed);

    /// <summary>When the pump last lost its power, world time, ns; 0 before.</summary>
    public long PumpStoppedAt { get; private set; }

    /// <summary>The box drives the pump relay.</summary>
    public bool PumpCommanded
    {
        get;
        set => Switch(ref field, value);
    }

    /// <summary>The box drives the enable relay, in series with the pump's.</summary>
    public bool EnableCommanded
    {
        get;
        set => Switch(ref field, value);
    }

    /// <summary>The box drives the three-way valve.</summary>
    public bool ValveCommanded
    {
        get;
        set => Switch(ref field, value);
    }

    /// <summary>
    /// Where a hand has the lever that takes the place of the three-way valve: true is up, the group joined to the
    /// boiler. Null is an electric valve.
    /// </summary>
    public bool? LeverUp
    {
        get;
        set => Switch(ref field, value);
    }

    /// <summary>The contact that tells the box of a coffee: on the brew switch, or on the lever.</summary>
    public bool BrewContactClosed => MachineSwitchOn || LeverUp == true;

    /// <summary>The machine's own brew switch is on: it powers pump and valve in parallel to the box.</summary>
    public bool MachineSwitchOn
    {
        get;
        set => Switch(ref field, value);
    }

    /// <summary>
    /// Somebody else runs the pump, and not the valve: the machine's own board that fills its boiler, or a second
    /// group.
    /// </summary>
    public bool ForeignPumpOn
    {
        get;
        set => Switch(ref field, value);
    }

    /// <summary>Whether the pump runs past the box and its relays.</summary>
    public bool PumpBypassed => MachineSwitchOn || ForeignPumpOn;

    /// <summary>
    /// The pump whatever is commanded: false is dead, true is a welded pump relay; null is healthy. An enable relay
    /// that is open cuts a welded one off too.
    /// </summary>
    public bool? PumpForced
    {
        get;
        set => Switch(ref field, value);
    }

    /// <summary>The enable relay whatever is commanded: false is dead, true is welded; null is healthy.</summary>
    public bool? EnableForced
    {
        get;
        set => Switch(ref field, value);
    }

    /// <summary>
    /// The valve whatever is commanded: false is stuck released, true is stuck energised; null is healthy.
    /// </summary>
    public bool? ValveForced
    {
        get;
        set => Switch(ref field, value);
    }

    /// <summary>The valve's coil has voltage; what the valve makes of it is another matter.</summary>
    public bool ValvePowered { get; private set; }

    /// <summary>How the two outputs are wired. The enable relay is in series with the pump in any case.</summary>
    public OutputWiring Outputs
    {
        get;
        set => Switch(ref field, value);
    }

    /// <summary>The wire between transducer and divider.</summary>
    public SignalWire SignalWire { get; set; }

    /// <summary>The converter repeats its last code of the signal; the supply is still read.</summary>
    public bool SignalFrozen { get; set; }

    /// <summary>The diaphragm stays where it is: the pressure seen no longer changes, the noise goes on.</summary>
    public bool DiaphragmStuck
    {
        get => _stuckBar != null;
        set => _stuckBar = value ? _stuckBar ?? Machine.SensedPressureBar : null;
    }

    /// <summary>
    /// A recorded pressure, bar, by world time, ns, in place of the machine's at the sensor; null is the machine's own.
    /// </summary>
    public Func<long, double>? RecordedBar { get; set; }

    /// <summary>Reads of both channels throw.</summary>
    public bool ConverterFails { get; set; }

    /// <summary>Supply of the transducer, V. The supply channel reads the same node.</summary>
    public double SupplyVolts
    {
        get => _transducer.SupplyVolts;
        set => _transducer.SupplyVolts = value;
    }

    /// <summary>
    /// How fast the transducer's zero wanders, bar/s. What has been added so far stays when this is set to 0.
    /// </summary>
    public double DriftBarPerSecond
    {
        get;
        set
        {
            _driftedBar = DriftBar;
            _driftSince = Machine.NowNanoseconds;
            field = value;
        }
    }

    /// <summary>How far the transducer's zero has wandered, bar.</summary>
    public double DriftBar => _driftedBar + (DriftBarPerSecond * (Machine.NowNanoseconds - _driftSince) * 1e-9);

    /// <summary>Spikes on the signal wire, or null.</summary>
    public NoiseBurst? NoiseBurst { get; set; }

    /// <summary>
    /// The same machine once more, what is broken of it included; what happens to one of them does not touch the other.
    /// </summary>
    public SensedMachine Copy()
    {
        var copy = (SensedMachine)MemberwiseClone();
        copy.Machine = Machine.Copy();
        copy._transducer = _transducer.Copy();
        copy._signalInput = _signalInput.Copy();
        copy._supplyInput = _supplyInput.Copy();
        copy.NoiseBurst = NoiseBurst?.Copy();
        copy.Rail = Rail?.Copy();
        return copy;
    }

    /// <summary>
    /// Heals whatever broke between the box and the machine; the constants of the machine itself stay as they are.
    /// </summary>
    public void Repair()
    {
        PumpForced = null;
        EnableForced = null;
        ValveForced = null;
        BreakRail(RailDefect.None);
        Outputs = OutputWiring.Right;
        SignalWire = SignalWire.Connected;
        SignalFrozen = false;
        DiaphragmStuck = false;
        ConverterFails = false;
        SupplyVolts = parameters.Transducer.SupplyVolts;
        DriftBarPerSecond = 0;
        _driftedBar = 0;
        NoiseBurst = null;
    }

    /// <summary>Wires a cut-off in, dropped out: the supply of its heartbeat has just come, or come again.</summary>
    public void FitRail()
    {
        RailDefect defect = Rail?.Defect ?? RailDefect.None;
        Rail = new HeartbeatRail();
        BreakRail(defect);
    }

    /// <summary>Breaks the cut-off, where there is one, or repairs it.</summary>
    public void BreakRail(RailDefect defect)
    {
        Rail?.Break(defect);
        Power();
    }

    /// <summary>The heartbeat changed its level.</summary>
    /// <param name="nanoseconds">World time, ns; not before the machine's own.</param>
    public void HearHeartbeat(long nanoseconds)
    {
        if (Rail == null)
        {
            return;
        }

        // The machine is stepped for an edge only when the rail changes: fifty times a second would cost too much.
        bool moves = Rail.IsMovedBy(nanoseconds);
        if (moves)
        {
            AdvanceTo(nanoseconds);
        }

        Rail.Hear(nanoseconds);
        if (moves)
        {
            Power();
        }
    }

    /// <summary>Runs the machine up to a time with its inputs as they are.</summary>
    /// <param name="nanoseconds">World time, ns; not before the machine's own.</param>
    public void AdvanceTo(long nanoseconds)
    {
        if (Rail is { IsUp: true } rail && rail.DropsOutAt <= nanoseconds)
        {
            Machine.AdvanceTo(Math.Max(rail.DropsOutAt, Machine.NowNanoseconds));
            rail.DropOut();
            Power();
        }

        Machine.AdvanceTo(nanoseconds);
    }

    /// <summary>The raw code of the pressure signal, 0 to 4095.</summary>
    /// <param name="nanoseconds">World time, ns; not before the machine's own.</param>
    /// <exception cref="IOException">The converter does not answer.</exception>
    public int ReadSignal(long nanoseconds)
    {
        AdvanceTo(nanoseconds);
        RequireConverter();
        if (!SignalFrozen || _lastSignalCode == null)
        {
            _lastSignalCode = _signalInput.ReadRaw(parameters.SignalDivider.PinVolts(SignalVolts()));
        }

        return _lastSignalCode.Value;
    }

    /// <summary>The raw code of the transducer's supply, 0 to 4095.</summary>
    /// <param name="nanoseconds">World time, ns; not before the machine's own.</param>
    /// <exception cref="IOException">The converter does not answer.</exception>
    public int ReadSupply(long nanoseconds)
    {
        AdvanceTo(nanoseconds);
        RequireConverter();
        return _supplyInput.ReadRaw(parameters.SupplyDivider.PinVolts(SupplyVolts));
    }

    private void Switch<T>(ref T input, T value)
    {
        input = value;
        Power();
    }

    private void Power()
    {
        bool fed = Rail is not { IsUp: false };
        bool pumpRelay = PumpCommanded && fed;
        bool valveRelay = ValveCommanded && fed;
        bool both = Outputs == OutputWiring.Joined && (pumpRelay || valveRelay);
        bool exchanged = Outputs == OutputWiring.Exchanged;
        bool pumpDriven = both || (exchanged ? valveRelay : pumpRelay);
        bool valveDriven = both || (exchanged ? pumpRelay : valveRelay);
        bool relays = (PumpForced ?? pumpDriven) && IsPumpEnabled;
        bool powered = PumpForced != false && (relays || PumpBypassed);
        if (Machine.PumpPowered && !powered)
        {
            PumpStoppedAt = Machine.NowNanoseconds;
        }

        Machine.PumpPowered = powered;
        ValvePowered = LeverUp == null && (valveDriven || MachineSwitchOn);
        Machine.ValveEnergised = ValveForced ?? ((LeverUp ?? valveDriven) || MachineSwitchOn);
    }

    private void RequireConverter()
    {
        if (ConverterFails)
        {
            throw new IOException("The converter does not answer.");
        }
    }

    private double SignalVolts() => SignalWire switch
    {
        SignalWire.Open or SignalWire.ShortedToGround => 0,
        SignalWire.ShortedToSupply => SupplyVolts,
        _ => ConnectedVolts(),
    };

    private double ConnectedVolts()
    {
        double atSensor = RecordedBar?.Invoke(Machine.NowNanoseconds) ?? Machine.SensedPressureBar;
        double seenBar = (_stuckBar ?? atSensor) + DriftBar + Machine.HumBar;
        double spikeVolts = NoiseBurst?.VoltsAt(Machine.NowNanoseconds) ?? 0;
        return _transducer.ReadVolts(seenBar) + spikeVolts;
    }
}
