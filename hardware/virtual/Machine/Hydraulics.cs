namespace BackflushController.EspressoMachine;

/// <summary>
/// The equations of one machine: moves a state over a step of at most <see cref="ModelConstants.StepNanoseconds"/>.
/// Every flow of a step uses the pressures at its start.
/// </summary>
internal sealed class Hydraulics(MachineParameters machine)
{
    private const double BeforeWhoosh = -1;

    // Recorded after vents from 9 bar; that one from less has none is an assumption.
    private const double ReboundsFromBar = 3;

    private const double StepSeconds = ModelConstants.StepNanoseconds * 1e-9;

    // Recorded creeps are those of fills: 30 s of the fastest.
    private const double MostCreptBar = 1.5;

    private readonly MachineParameters _machine = ParameterCheck.Checked(machine);
    private readonly double _cyclesPerNanosecond = machine.MainsFrequencyHertz * 1e-9;
    private readonly double _secondsPerStroke = 1 / machine.MainsFrequencyHertz;
    private readonly double _freeFlow = machine.PumpFreeFlowMillilitresPerMinute / 60;
    private readonly double _flowLostPerBar =
        (machine.PumpFreeFlowMillilitresPerMinute / 60 - machine.PumpKneeFlowMillilitresPerMinute / 60)
        / machine.PumpKneePressureBar;

    private readonly double _flowPerBarBelowMaximum = machine.PumpKneeFlowMillilitresPerMinute / 60
        / (machine.PumpMaximumPressureBar - machine.PumpKneePressureBar);

    private readonly double _tankShareDrawnPerMillilitre = 1 / machine.TankAirBandMillilitres;
    private readonly double _opvCrackingBar = machine.OpvRatingBar - machine.OpvCracksBelowRatingBar;
    private readonly double _barPerBoilerMillilitre = 1 / machine.BoilerElasticityMillilitresPerBar;
    private readonly double _standingMillilitres =
        BoilerWater.MillilitresAt(machine.BoilerStandingPressureBar, machine);


    private readonly double _openingPerSecond = 1000 / machine.ValvePullInMilliseconds;
    private readonly double _closingPerSecond = 1000 / machine.ValveDropOutMilliseconds;
    private readonly double _cleanDrain = machine.DrainPathMillilitresPerSecondPerRootBar * machine.DrainFoulingFactor;
    private readonly double _keptMillilitres = machine.HeadSpaceMillilitres * machine.HeadSpaceKeptShare;
    private readonly double _drainDownPerSecond = machine.DrainFoulingFactor / machine.DrainDownSeconds;
    private readonly double _headSpaceAtNoPressure = machine.HeadSpaceMillilitres
        - machine.HeadSpaceElasticityMillilitresPerBar * ModelConstants.AtmosphereBar;
    private readonly double _perTwiceElasticity = 0.5 / machine.HeadSpaceElasticityMillilitresPerBar;
    private readonly bool _inPumpLine = machine.SensorInPumpLine;
    private readonly double _sensorGainOfFullStep = SensorGain(machine, StepSeconds);

    public static HydraulicState AtRest(MachineParameters machine) => new()
    {
        TankMillilitres = machine.TankStartMillilitres,
        GroupWaterMillilitres = machine.HeadSpaceMillilitres * machine.HeadSpaceStartShare,
        GroupAirBarMillilitres =
            machine.HeadSpaceMillilitres * (1 - machine.HeadSpaceStartShare) * ModelConstants.AtmosphereBar,
        SecondsAfterWhoosh = double.PositiveInfinity,
    };

    public void Advance(
        ref HydraulicState state, long fromNanoseconds, long toNanoseconds, bool pump, bool valve, Basket basket)
    {
        double seconds = (toNanoseconds - fromNanoseconds) * 1e-9;
        MoveValve(ref state, valve, seconds);
        double intoBoiler = Creep(ref state, seconds, basket) + Relief(ref state, seconds);
        bool runs = pump && !(state.PumpIsCutOut && _machine.PumpProtectorOpensAfterSeconds > 0);
        double pumped = runs ? Pump(ref state, fromNanoseconds, toNanoseconds) : 0;
        if (_machine.PumpProtectorOpensAfterSeconds > 0)
        {
            WarmPump(ref state, runs, seconds);
        }

        state.PumpOnSeconds = pump ? state.PumpOnSeconds + seconds : 0;
        state.PumpFlowMillilitresPerSecond = pumped / seconds;
        intoBoiler += pumped;
        intoBoiler -= basket == Basket.Blind
            ? FlowIntoClosedGroup(ref state, seconds)
            : FlowThroughOpenGroup(ref state, seconds, basket);
        state.BoilerWaterMillilitres += intoBoiler;
        if (_standingMillilitres > 0)
        {
            FillUp(ref state);
        }

        state.BoilerPressureBar = _machine.CylinderMillilitres == 0
            ? state.BoilerWaterMillilitres * _barPerBoilerMillilitre
            : BoilerWater.BarAt(state.BoilerWaterMillilitres, _machine);
        double gain = seconds == StepSeconds ? _sensorGainOfFullStep : SensorGain(_machine, seconds);
        double atTee = _inPumpLine ? state.BoilerPressureBar : state.WholeGroupBar;
        state.SensedPressureBar += (atTee - state.SensedPressureBar) * gain;
    }

    /// <summary>The portafilter comes out: its water falls into the tray, or splashes if under pressure.</summary>
    public void OpenHeadSpace(ref HydraulicState state)
    {
        if (state.WholeGroupBar >= ModelConstants.SafeToOpenBar)
        {
            state.SpilledMillilitres += state.GroupWaterMillilitres;
        }
        else
        {
            Drip(ref state, state.GroupWaterMillilitres);
        }

        EmptyHeadSpace(ref state);
    }

    /// <summary>The portafilter goes in: the head space is closed with air at no pressure.</summary>
    public void EmptyHeadSpace(ref HydraulicState state)
    {
        state.GroupWaterMillilitres = 0;
        state.GroupAirBarMillilitres = _machine.HeadSpaceMillilitres * ModelConstants.AtmosphereBar;
        state.GroupPressureBar = 0;
        state.ReboundBar = 0;
        state.SecondsAfterWhoosh = double.PositiveInfinity;
    }

    private void MoveValve(ref HydraulicState state, bool energised, double seconds) =>
        state.ValveOpening = energised
            ? Math.Min(1, state.ValveOpening + _openingPerSecond * seconds)
            : Math.Max(0, state.ValveOpening - _closingPerSecond * seconds);

    private double Pump(ref HydraulicState state, long fromNanoseconds, long toNanoseconds)
    {
        double strokes = MainsStroke.After(toNanoseconds * _cyclesPerNanosecond + _machine.MainsPhaseTurns)
            - MainsStroke.After(fromNanoseconds * _cyclesPerNanosecond + _machine.MainsPhaseTurns);
        double flow = MeanFlow(state.BoilerPressureBar - state.CreptBar) * PowerShare(state.PumpOnSeconds);
        double volume = flow * _secondsPerStroke * strokes * WaterDrawn(state);
        state.TankMillilitres -= volume;
        state.PumpedMillilitres += volume;
        return volume;
    }

    private double PowerShare(double onSeconds)
    {
        double preinfused = onSeconds - _machine.PreinfusionPulseSeconds;
        return preinfused >= 0 && preinfused < _machine.PreinfusionSeconds ? _machine.PreinfusionFlowShare : 1;
    }

    /// <summary>A pump that rests cools from its limit to cold in the time that the protector takes.</summary>
    private void WarmPump(ref HydraulicState state, bool runs, double seconds)
    {
        double limit = _machine.PumpProtectorOpensAfterSeconds;
        double cooled = limit * seconds / _machine.PumpProtectorCoolsInSeconds;
        state.PumpHeatSeconds = runs ? state.PumpHeatSeconds + seconds : Math.Max(0, state.PumpHeatSeconds - cooled);
        state.PumpIsCutOut = state.PumpIsCutOut ? state.PumpHeatSeconds > 0 : state.PumpHeatSeconds >= limit;
    }

    private double MeanFlow(double pressureBar) => pressureBar < _machine.PumpKneePressureBar
        ? _freeFlow - _flowLostPerBar * pressureBar
        : Math.Max(0, (_machine.PumpMaximumPressureBar - pressureBar) * _flowPerBarBelowMaximum);

    private double WaterDrawn(in HydraulicState state)
    {
        double usable = state.TankMillilitres - _machine.TankUnusableMillilitres;
        return usable >= _machine.TankAirBandMillilitres ? 1 : Math.Max(0, usable * _tankShareDrawnPerMillilitre);
    }

    /// <summary>OPV and the pump's back leak, both to the tank; negative: it leaves the boiler.</summary>
    private double Relief(ref HydraulicState state, double seconds)
    {
        double pressure = state.BoilerPressureBar - state.CreptBar;
        double flow = _machine.PumpBackLeakMillilitresPerSecondPerBar * pressure
            + _machine.OpvFlowMillilitresPerSecondPerBar * Math.Max(0, pressure - _opvCrackingBar);
        double volume = flow * seconds;
        state.TankMillilitres += volume;
        state.Moved.Relieved += volume;
        return -volume;
    }

    /// <summary>Water that a closed group's creep brings into the boiler, ml, out of the tank.</summary>
    private double Creep(ref HydraulicState state, double seconds, Basket basket)
    {
        double perSecond = _machine.ClosedGroupCreepBarPerSecond;
        bool closed = basket == Basket.Blind && state.ValveOpening == 1;
        if (perSecond == 0 || !closed || state.GroupPressureBar < ModelConstants.SafeToOpenBar)
        {
            state.CreptBar = 0;
            return 0;
        }

        double step = perSecond * seconds;
        if (Math.Abs(state.CreptBar + step) > MostCreptBar)
        {
            return 0;
        }

        double absolute = state.GroupPressureBar + ModelConstants.AtmosphereBar;
        double volume = step
            * (_machine.BoilerElasticityMillilitresPerBar + _machine.HeadSpaceElasticityMillilitresPerBar
                + state.GroupAirBarMillilitres / (absolute * absolute));
        state.CreptBar += step;
        state.TankMillilitres -= volume;
        return volume;
    }

    private void FillUp(ref HydraulicState state)
    {
        double missing = Math.Max(0, _standingMillilitres - state.BoilerWaterMillilitres);
        state.BoilerWaterMillilitres += missing;
        state.TankMillilitres -= missing;
    }

    private double FlowIntoClosedGroup(ref HydraulicState state, double seconds)
    {
        double group = state.GroupPressureBar;
        double path = PathFromBoiler(state.ValveOpening);
        double inflow = 0;
        if (path > 0)
        {
            inflow = path * Orifice(state.BoilerPressureBar - group) * seconds;
            state.GroupWaterMillilitres += inflow;
            state.Moved.IntoGroup += inflow;
        }

        double root = Orifice(Math.Max(0, group));
        Leak(ref state, root * seconds);
        if (state.ValveOpening < 1)
        {
            Drain(ref state, root, (1 - state.ValveOpening) * seconds);
        }

        state.GroupPressureBar = PressureOfClosedGroup(state);
        state.ReboundBar = _machine.ReboundPeakBar > 0 ? Rebound(ref state, seconds) : 0;
        return inflow;
    }

    private double PathFromBoiler(double opening) =>
        _machine.BoilerPathMillilitresPerSecondPerRootBar * opening
        + _machine.SeatLeakToGroupMillilitresPerSecondPerRootBar * (1 - opening);

    /// <summary>A straight line up to the peak, then an exponential; a fill ends it.</summary>
    private double Rebound(ref HydraulicState state, double seconds)
    {
        if (state.GroupPressureBar >= ReboundsFromBar)
        {
            state.SecondsAfterWhoosh = BeforeWhoosh;
        }
        else if (state.ValveOpening == 1)
        {
            state.SecondsAfterWhoosh = double.PositiveInfinity;
        }
        else if (state.SecondsAfterWhoosh >= 0)
        {
            state.SecondsAfterWhoosh += seconds;
        }
        else if (state.GroupPressureBar < ModelConstants.LaminarBlendBar)
        {
            state.SecondsAfterWhoosh = 0;
        }

        double afterPeak = state.SecondsAfterWhoosh - _machine.ReboundPeakSeconds;
        double share = afterPeak < 0
            ? Math.Max(0, 1 + afterPeak / _machine.ReboundPeakSeconds)
            : Math.Exp(-afterPeak / _machine.ReboundDecaySeconds);
        return _machine.ReboundPeakBar * share * (1 - state.ValveOpening);
    }

    /// <summary>Past the gasket, and past the seat that shuts the drain.</summary>
    private void Leak(ref HydraulicState state, double rootBarSeconds)
    {
        double gasket = _machine.GasketLeakMillilitresPerSecondPerRootBar;
        double path = gasket + _machine.SeatLeakToDrainMillilitresPerSecondPerRootBar * state.ValveOpening;
        double leak = Math.Min(state.GroupWaterMillilitres, path * rootBarSeconds);
        double pastGasket = path == 0 ? 0 : leak * gasket / path;
        state.GroupWaterMillilitres -= leak;
        state.Moved.PastGasket += pastGasket;
        state.Moved.Drained += leak - pastGasket;
        Drip(ref state, leak);
    }

    private void Drain(ref HydraulicState state, double root, double openSeconds)
    {
        double volume = _cleanDrain * root * openSeconds;
        double absolute = state.GroupPressureBar + ModelConstants.AtmosphereBar;
        double airSpace = state.GroupAirBarMillilitres / absolute;
        double water = Math.Min(state.GroupWaterMillilitres, _machine.DrainWaterShare * volume);
        double air = Math.Min(airSpace, volume - water);
        water = Math.Min(state.GroupWaterMillilitres, volume - air);
        state.GroupAirBarMillilitres -= air * absolute;
        if (state.GroupPressureBar < ModelConstants.LaminarBlendBar)
        {
            water += ReplaceByAir(ref state, state.GroupWaterMillilitres - water, openSeconds);
        }

        state.GroupWaterMillilitres -= water;
        state.Moved.Drained += water;
        Drip(ref state, water);
    }

    /// <summary>With the pressure gone water runs out by gravity and air takes its place.</summary>
    private double ReplaceByAir(ref HydraulicState state, double waterMillilitres, double openSeconds)
    {
        double volume = Math.Max(0, waterMillilitres - _keptMillilitres) * _drainDownPerSecond * openSeconds;
        state.GroupAirBarMillilitres += volume * ModelConstants.AtmosphereBar;
        return volume;
    }

    /// <summary>
    /// Air law in the space that the water leaves, which grows with the pressure P (absolute):
    /// P (headSpace - water + elasticity (P - atmosphere)) = air. The positive root of that quadratic, as gauge.
    /// </summary>
    private double PressureOfClosedGroup(in HydraulicState state)
    {
        double space = _headSpaceAtNoPressure - state.GroupWaterMillilitres;
        double elastic = 4 * _machine.HeadSpaceElasticityMillilitresPerBar * state.GroupAirBarMillilitres;
        double absolute = (Math.Sqrt(space * space + elastic) - space) * _perTwiceElasticity;
        return absolute - ModelConstants.AtmosphereBar;
    }

    /// <summary>Two orifices in series without storage: both pass the same flow.</summary>
    private double FlowThroughOpenGroup(ref HydraulicState state, double seconds, Basket basket)
    {
        double path = PathFromBoiler(state.ValveOpening);
        double outlet = basket == Basket.Open
            ? _machine.OpenBasketMillilitresPerSecondPerRootBar
            : _machine.ShowerScreenMillilitresPerSecondPerRootBar;
        double share = path * path / (path * path + outlet * outlet);
        state.GroupPressureBar = Math.Max(0, state.BoilerPressureBar) * share;
        double volume = outlet * Math.Sqrt(share) * Orifice(state.BoilerPressureBar) * seconds;
        state.Moved.IntoGroup += volume;
        state.Moved.ThroughBasket += volume;
        Drip(ref state, volume);
        return volume;
    }

    private void Drip(ref HydraulicState state, double millilitres)
    {
        state.TrayMillilitres += millilitres;
        double overflow = state.TrayMillilitres - _machine.DripTrayCapacityMillilitres;
        if (overflow > 0)
        {
            state.TrayMillilitres = _machine.DripTrayCapacityMillilitres;
            state.SpilledMillilitres += overflow;
        }
    }

    /// <summary>Root of a pressure difference, with its sign, blended to a straight line near zero.</summary>
    private static double Orifice(double differenceBar) =>
        differenceBar / Math.Sqrt(Math.Abs(differenceBar) + ModelConstants.LaminarBlendBar);

    private static double SensorGain(MachineParameters machine, double seconds) =>
        1 - Math.Exp(-seconds * 1000 / machine.SensorResponseMilliseconds);
}
