namespace BackflushController.EspressoMachine;

/// <summary>
/// An espresso machine in virtual time. Two nodes hold pressure: the pump side (pump, OPV, boiler) and the group (head
/// space, gasket, basket); the three-way valve joins the group to the boiler (energised) or to the drain (released).
/// <para>
/// Integration runs on a grid of <see cref="ModelConstants.StepNanoseconds"/> aligned to time zero. An input that
/// changes between two grid points ends the running step at its own instant. Reading between two grid points computes
/// the started step on a copy and keeps nothing of it; so the results do not depend, to the last bit, on how often the
/// machine is advanced or read.
/// </para>
/// It begins at rest at time zero: no pressure, empty head space, blind basket in, full tank.
/// </summary>
/// <param name="parameters">Its constants.</param>
/// <exception cref="ArgumentException">A constant makes no sense; the message names it.</exception>
public sealed class Machine(MachineParameters parameters)
{
    private Hydraulics _hydraulics = new(parameters);
    private HydraulicState _kept = Hydraulics.AtRest(parameters);
    private HydraulicState _shown;
    private long _keptNanoseconds;
    private long _shownNanoseconds;

    /// <summary>
    /// The machine's constants. Setting them changes the machine from now on and leaves the water where it is: that is
    /// how wear, dirt and faults arrive in the middle of a run.
    /// </summary>
    public MachineParameters Parameters
    {
        get;
        set
        {
            var hydraulics = new Hydraulics(value);
            EndStepHere();
            field = value;
            _hydraulics = hydraulics;
        }
    } = parameters;

    /// <summary>Virtual time of the machine, ns.</summary>
    public long NowNanoseconds { get; private set; }

    /// <summary>Whether the pump has mains voltage.</summary>
    public bool PumpPowered
    {
        get;
        set => Switch(ref field, value);
    }

    /// <summary>Whether the coil of the three-way valve has voltage.</summary>
    public bool ValveEnergised
    {
        get;
        set => Switch(ref field, value);
    }

    /// <summary>
    /// What is locked into the group. A change empties the head space: into the drip tray, or beside it when the group
    /// is still under pressure.
    /// </summary>
    public Basket Basket
    {
        get;
        set
        {
            if (value == field)
            {
                return;
            }

            EndStepHere();
            if (field == Basket.Blind)
            {
                _hydraulics.OpenHeadSpace(ref _kept);
            }
            else
            {
                _hydraulics.EmptyHeadSpace(ref _kept);
            }

            field = value;
        }
    } = Basket.Blind;

    /// <summary>Gauge pressure in the group, bar.</summary>
    public double GroupPressureBar => Current().WholeGroupBar;

    /// <summary>
    /// Gauge pressure at the sensor's diaphragm, bar: behind the pressure tee, on the side of the three-way valve that
    /// <see cref="MachineParameters.SensorInPumpLine"/> says, and the response time of hose and diaphragm.
    /// </summary>
    public double SensedPressureBar => Current().SensedPressureBar;

    /// <summary>Hum on the sensor's signal now, bar; it is no pressure.</summary>
    public double HumBar
    {
        get
        {
            double turns = NowNanoseconds * 1e-9 * Parameters.MainsFrequencyHertz + Parameters.MainsPhaseTurns;
            return Parameters.SensorHumBar == 0 ? 0 : Parameters.SensorHumBar / 2 * Math.Sin(2 * Math.PI * turns);
        }
    }

    /// <summary>Gauge pressure on the pump side (boiler), bar.</summary>
    public double BoilerPressureBar => Current().BoilerPressureBar;

    /// <summary>Position of the three-way valve: 0 group to drain, 1 group to boiler.</summary>
    public double ValveOpening => Current().ValveOpening;

    /// <summary>Water that the pump moves, strokes included, mean over the running step, ml/s.</summary>
    public double PumpFlowMillilitresPerSecond => Current().PumpFlowMillilitresPerSecond;

    /// <summary>Water that the pump has moved since time zero, ml.</summary>
    public double PumpedMillilitres => Current().PumpedMillilitres;

    /// <summary>Which way water has gone since time zero.</summary>
    public WaterMoved Moved => Current().Moved;

    /// <summary>Water in the head space over the basket, as a share of it.</summary>
    public double GroupWaterShare => Current().GroupWaterMillilitres / Parameters.HeadSpaceMillilitres;

    /// <summary>Water in the tank, ml.</summary>
    public double TankMillilitres => Current().TankMillilitres;

    /// <summary>Water in the drip tray, ml.</summary>
    public double DripTrayMillilitres => Current().TrayMillilitres;

    /// <summary>Water beside the machine: what a full tray or an opened, pressed group let go, ml.</summary>
    public double SpilledMillilitres => Current().SpilledMillilitres;

    /// <summary>
    /// Water in the system beyond what boiler and hoses hold at zero pressure, ml. Tank, system, tray and spilled water
    /// add up to a constant.
    /// </summary>
    public double SystemMillilitres
    {
        get
        {
            ref readonly HydraulicState state = ref Current();
            return state.BoilerWaterMillilitres + state.GroupWaterMillilitres;
        }
    }

    /// <summary>Another machine in the same state, which goes its own way from here.</summary>
    public Machine Copy() => (Machine)MemberwiseClone();

    /// <summary>Runs the machine up to a time with its inputs as they are.</summary>
    /// <param name="nanoseconds">Virtual time, ns; not before <see cref="NowNanoseconds"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time lies in the past.</exception>
    public void AdvanceTo(long nanoseconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nanoseconds, NowNanoseconds);
        long next = _keptNanoseconds - _keptNanoseconds % ModelConstants.StepNanoseconds;
        while ((next += ModelConstants.StepNanoseconds) <= nanoseconds)
        {
            Advance(ref _kept, _keptNanoseconds, next);
            _keptNanoseconds = next;
        }

        NowNanoseconds = nanoseconds;
    }

    /// <summary>Pours water into the tank.</summary>
    /// <param name="millilitres">How much, ml; negative takes water out.</param>
    public void AddTankWater(double millilitres)
    {
        EndStepHere();
        _kept.TankMillilitres += millilitres;
    }

    /// <summary>Empties the drip tray.</summary>
    /// <returns>What was in it, ml.</returns>
    public double EmptyDripTray()
    {
        EndStepHere();
        double taken = _kept.TrayMillilitres;
        _kept.TrayMillilitres = 0;
        return taken;
    }

    private void Switch(ref bool input, bool value)
    {
        if (value != input)
        {
            EndStepHere();
            input = value;
        }
    }

    private void EndStepHere()
    {
        if (_keptNanoseconds != NowNanoseconds)
        {
            Advance(ref _kept, _keptNanoseconds, NowNanoseconds);
            _keptNanoseconds = NowNanoseconds;
        }
    }

    private ref readonly HydraulicState Current()
    {
        if (_keptNanoseconds == NowNanoseconds)
        {
            return ref _kept;
        }

        if (_shownNanoseconds != NowNanoseconds)
        {
            _shown = _kept;
            Advance(ref _shown, _keptNanoseconds, NowNanoseconds);
            _shownNanoseconds = NowNanoseconds;
        }

        return ref _shown;
    }

    private void Advance(ref HydraulicState state, long fromNanoseconds, long toNanoseconds) =>
        _hydraulics.Advance(ref state, fromNanoseconds, toNanoseconds, PumpPowered, ValveEnergised, Basket);
}
