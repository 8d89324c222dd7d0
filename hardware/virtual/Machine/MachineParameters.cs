namespace BackflushController.EspressoMachine;

/// <summary>
/// Every constant of one machine. The defaults are the preset <c>vibratory-12bar</c>, a common single-boiler machine.
/// A worn, dirty or broken machine is the same record with other numbers (<c>with { DrainFoulingFactor = 0.2 }</c>).
/// </summary>
public sealed record MachineParameters
{
    /// <summary>Pump flow against nothing, ml/min. Source: Ulka EP5/EX5 class, about 650 as usually quoted.</summary>
    public double PumpFreeFlowMillilitresPerMinute { get; init; } = 650;

    /// <summary>Pressure of the middle point of the pump curve, bar. Source: reox.at/gaggia, Ulka EX5.</summary>
    public double PumpKneePressureBar { get; init; } = 13;

    /// <summary>Flow at that middle point, ml/min. Source: reox.at/gaggia, about 100 at 13 bar.</summary>
    public double PumpKneeFlowMillilitresPerMinute { get; init; } = 100;

    /// <summary>Pressure at which the piston no longer delivers, bar. Source: Ulka, 15 at most.</summary>
    public double PumpMaximumPressureBar { get; init; } = 15;

    /// <summary>
    /// Leak back through the pump's two non-return valves, ml/s per bar. Assumption, small enough for the leak test of
    /// de1app's test_leak.tcl (10 bar, 120 s, more than 8 bar remain).
    /// </summary>
    public double PumpBackLeakMillilitresPerSecondPerBar { get; init; } = 0.0001;

    /// <summary>
    /// Time after its start for which the pump runs in full before a pre-infusion begins, s. Assumption: a pulse to wet
    /// the coffee.
    /// </summary>
    public double PreinfusionPulseSeconds { get; init; }

    /// <summary>
    /// Length of a pre-infusion, s, in which the machine's own electronics give the pump less power; 0 is none.
    /// Assumption: the manual of the Apollo2 asks for fills longer than it.
    /// </summary>
    public double PreinfusionSeconds { get; init; }

    /// <summary>Share of its flow that the pump gives in a pre-infusion, 0 (a pause) to 1. Assumption.</summary>
    public double PreinfusionFlowShare { get; init; }

    /// <summary>Water that a pre-infusion cylinder takes, ml; 0 is none. Assumption: 20 to 40.</summary>
    public double CylinderMillilitres { get; init; }

    /// <summary>Pressure at which its spring begins to give, bar. Assumption.</summary>
    public double CylinderFromBar { get; init; } = 2;

    /// <summary>Pressure at which it is full, bar. Assumption.</summary>
    public double CylinderFullBar { get; init; } = 4;

    /// <summary>
    /// The pump's own protector opens after this much running, s; 0: never. Assumption: the rating of an Ulka is 2 min
    /// on and 1 min off, and its thermal protector opens at 100 C.
    /// </summary>
    public double PumpProtectorOpensAfterSeconds { get; init; }

    /// <summary>
    /// Rest in which an open protector has cooled and closes, s. Assumption: such protectors take 10 to 15 min.
    /// </summary>
    public double PumpProtectorCoolsInSeconds { get; init; } = 720;

    /// <summary>Mains frequency, Hz: one piston stroke per mains cycle. Source: 50 or 60 by country.</summary>
    public double MainsFrequencyHertz { get; init; } = 50;

    /// <summary>Phase of the mains at time zero, turns (0 to 1). Choice.</summary>
    public double MainsPhaseTurns { get; init; }

    /// <summary>
    /// Spring rating of the over-pressure valve, bar. Source: Gaggiuino's guide and reox.at/gaggia, 9 to 14 by model.
    /// </summary>
    public double OpvRatingBar { get; init; } = 12;

    /// <summary>How far below its rating the OPV starts to open, bar. Source: Gaggiuino's manual, about 0.8.</summary>
    public double OpvCracksBelowRatingBar { get; init; } = 0.8;

    /// <summary>
    /// Flow of the OPV per bar above cracking, ml/s per bar; it returns to the tank. Computed: the pump's flow at
    /// rating + 1 bar divided by 1.8 bar, so that the blind-basket reading is 1 bar above the rating
    /// (Gaggiuino's manual).
    /// </summary>
    public double OpvFlowMillilitresPerSecondPerBar { get; init; } = 0.926;

    /// <summary>
    /// Volume that gives under pressure on the pump side (boiler, hoses), ml/bar. Assumption: a full boiler with
    /// short hoses.
    /// </summary>
    public double BoilerElasticityMillilitresPerBar { get; init; } = 0.05;

    /// <summary>
    /// Pressure below which the pump side never falls, bar; what is missing flows in from the tank. Source: steam over
    /// the water after the thermostat has overshot to 116 C, 0.75 bar; a water line, 1 to 6 bar.
    /// </summary>
    public double BoilerStandingPressureBar { get; init; }

    /// <summary>
    /// Space between the valve and the blind basket, ml, full of air before the first fill. Assumption, chosen so that
    /// the first fill takes the 4-10 s of practice (community.baristahustle.com/t/1515).
    /// </summary>
    public double HeadSpaceMillilitres { get; init; } = 40;

    /// <summary>
    /// Volume that gives under pressure on the group side (gasket, portafilter, hose of the pressure tee), ml/bar, in
    /// addition to the trapped air. Assumption.
    /// </summary>
    public double HeadSpaceElasticityMillilitresPerBar { get; init; } = 0.06;

    /// <summary>
    /// Share of the head space that still holds water when the group has drained after a vent, 0 to 1. Assumption; with
    /// it a later cycle drains about 20 ml, which is the 2 ml/s of OrioneCare.h (dom93dd) over 10 s.
    /// </summary>
    public double HeadSpaceKeptShare { get; init; } = 0.5;

    /// <summary>
    /// Share of the head space that holds water at time zero, 0 to 1. Assumption: something after a flush, without the
    /// portafilter having been out.
    /// </summary>
    public double HeadSpaceStartShare { get; init; }

    /// <summary>
    /// Water share of what leaves through the drain while the trapped air expands, 0 to 1; the rest is air.
    /// Assumption (the whoosh is a mixture).
    /// </summary>
    public double DrainWaterShare { get; init; } = 0.7;

    /// <summary>
    /// Time constant with which the group drains by gravity to the kept share once the pressure is gone, s. Assumption.
    /// </summary>
    public double DrainDownSeconds { get; init; } = 1.5;

    /// <summary>
    /// Pressure that comes back after a whoosh, bar; 0 is none. Recorded on a Decent DE1 (xeraa/de1app-otel): 0.22 to
    /// 1.25. That it lets no water out is an assumption.
    /// </summary>
    public double ReboundPeakBar { get; init; }

    /// <summary>
    /// Time from the end of the whoosh (below <see cref="ModelConstants.LaminarBlendBar"/>) to that peak, s. Recorded
    /// there: 0.2 to 0.4, which is 0.7 to 0.9 after the release.
    /// </summary>
    public double ReboundPeakSeconds { get; init; } = 0.4;

    /// <summary>
    /// Time constant with which it goes after the peak, s. Recorded there: gone within a sample or two in most cycles,
    /// still 0.7 bar 5.4 s after the release in one (8 s).
    /// </summary>
    public double ReboundDecaySeconds { get; init; } = 0.1;

    /// <summary>
    /// How the pressure of a closed group creeps while its valve is energised, bar/s, with the pump running against the
    /// OPV or off. Recorded on a Decent DE1 (xeraa/de1app-otel): -0.029 to 0.047. What makes it is not known.
    /// </summary>
    public double ClosedGroupCreepBarPerSecond { get; init; }

    /// <summary>
    /// Leak past the group gasket, ml/s per root bar. Assumption: a sound gasket passes the leak test of
    /// de1app's test_leak.tcl; about 0.3 is a gasket due for replacement.
    /// </summary>
    public double GasketLeakMillilitresPerSecondPerRootBar { get; init; } = 0.0005;

    /// <summary>
    /// Flow path from boiler to group with the valve energised, ml/s per root bar. Computed: gives an open-group flow
    /// near the 8 ml/s of OrioneCare.h (dom93dd) with the pump curve above.
    /// </summary>
    public double BoilerPathMillilitresPerSecondPerRootBar { get; init; } = 6;

    /// <summary>
    /// Flow path from group to drain with the valve released and clean, ml/s per root bar. Assumption: a drain
    /// orifice of about 1.4 mm; chosen so that a clean machine is at rest within about a second.
    /// </summary>
    public double DrainPathMillilitresPerSecondPerRootBar { get; init; } = 14;

    /// <summary>Share of the drain path that dirt has left open: 1 is clean, 0 is blocked.</summary>
    public double DrainFoulingFactor { get; init; } = 1;

    /// <summary>
    /// Leak of the three-way valve's seat from boiler to group while it is released, ml/s per root bar. Assumption: a
    /// group that drips under line pressure has 0.01 to 0.5.
    /// </summary>
    public double SeatLeakToGroupMillilitresPerSecondPerRootBar { get; init; }

    /// <summary>
    /// Leak of its other seat from group to drain while it is energised, ml/s per root bar. Assumption: like a gasket.
    /// </summary>
    public double SeatLeakToDrainMillilitresPerSecondPerRootBar { get; init; }

    /// <summary>Travel time of the valve after its coil is energised, ms. Assumption: small solenoid, 10-30.</summary>
    public double ValvePullInMilliseconds { get; init; } = 15;

    /// <summary>Travel time of the valve after its coil is released, ms. Assumption: small solenoid, 10-30.</summary>
    public double ValveDropOutMilliseconds { get; init; } = 20;

    /// <summary>
    /// Outflow of the basket with holes, ml/s per root bar. Assumption for an empty basket; about 0.7 is a basket with
    /// coffee (2 ml/s at 9 bar).
    /// </summary>
    public double OpenBasketMillilitresPerSecondPerRootBar { get; init; } = 25;

    /// <summary>Outflow of the clean shower screen with the portafilter out, ml/s per root bar. Assumption.</summary>
    public double ShowerScreenMillilitresPerSecondPerRootBar { get; init; } = 40;

    /// <summary>
    /// The pressure tee is in the pump's line, before the three-way valve, and not in the group. Source: the usual
    /// place in home-built controllers (Gaggiuino, GaggiMate).
    /// </summary>
    public bool SensorInPumpLine { get; init; }

    /// <summary>
    /// Response time of the pressure tee and the sensor's diaphragm (first order), ms. Assumption: 1-2 is usual for
    /// ceramic and strain-gauge transducers.
    /// </summary>
    public double SensorResponseMilliseconds { get; init; } = 1.5;

    /// <summary>
    /// Hum of the mains on the sensor's signal, bar peak to peak. Recorded: 0.15 on the second transducer of a Sanremo
    /// Zoe (RadostW/espresso).
    /// </summary>
    public double SensorHumBar { get; init; }

    /// <summary>Water in the tank at time zero, ml. Assumption: a full domestic tank.</summary>
    public double TankStartMillilitres { get; init; } = 1800;

    /// <summary>Water below the pick-up hose, ml. Assumption.</summary>
    public double TankUnusableMillilitres { get; init; } = 30;

    /// <summary>
    /// Water above the pick-up over which the pump draws a growing share of air, ml. Assumption.
    /// </summary>
    public double TankAirBandMillilitres { get; init; } = 20;

    /// <summary>What the drip tray holds before it overflows, ml. Assumption.</summary>
    public double DripTrayCapacityMillilitres { get; init; } = 1000;

    /// <summary>A healthy machine drawn from the ranges of <see cref="MachineVariation"/>.</summary>
    /// <param name="seed">The same seed gives the same machine.</param>
    public static MachineParameters Varied(int seed) => MachineVariation.Draw(seed);

    /// <summary>Mean flow of the pump at a pressure, ml/min: straight lines through the three points.</summary>
    /// <param name="pressureBar">Pressure on the pump side, bar.</param>
    public double PumpFlowMillilitresPerMinute(double pressureBar)
    {
        if (pressureBar >= PumpKneePressureBar)
        {
            double aboveKnee = (pressureBar - PumpKneePressureBar) / (PumpMaximumPressureBar - PumpKneePressureBar);
            return PumpKneeFlowMillilitresPerMinute * Math.Max(0, 1 - aboveKnee);
        }

        double perBar = (PumpFreeFlowMillilitresPerMinute - PumpKneeFlowMillilitresPerMinute) / PumpKneePressureBar;
        return PumpFreeFlowMillilitresPerMinute - perBar * pressureBar;
    }

    /// <summary>Another rating, and a spring to match.</summary>
    /// <param name="ratingBar">The rating, bar.</param>
    /// <param name="overshootBar">How far above it the blind basket reads, bar.</param>
    public MachineParameters WithOpv(double ratingBar, double overshootBar) => this with
    {
        OpvRatingBar = ratingBar,
        OpvFlowMillilitresPerSecondPerBar = PumpFlowMillilitresPerMinute(ratingBar + overshootBar) / 60
            / (overshootBar + OpvCracksBelowRatingBar),
    };

    /// <summary>
    /// The mean group pressure, bar, at which pump, OPV and leaks balance with the blind basket in, valve energised:
    /// the model's own plateau, without the ripple.
    /// </summary>
    public double BlindPlateauBar()
    {
        double low = 0;
        double high = PumpMaximumPressureBar;
        for (int halving = 0; halving < 60; halving++)
        {
            double middle = (low + high) / 2;
            (low, high) = SurplusMillilitresPerSecond(middle) > 0 ? (middle, high) : (low, middle);
        }

        return low;
    }

    private double SurplusMillilitresPerSecond(double groupBar)
    {
        double leaks =
            GasketLeakMillilitresPerSecondPerRootBar + SeatLeakToDrainMillilitresPerSecondPerRootBar;
        double gasket = leaks * Math.Sqrt(groupBar);
        double pathRootBar = gasket / BoilerPathMillilitresPerSecondPerRootBar;
        double boilerBar = groupBar + pathRootBar * pathRootBar;
        double aboveCracking = Math.Max(0, boilerBar - (OpvRatingBar - OpvCracksBelowRatingBar));
        return PumpFlowMillilitresPerMinute(boilerBar) / 60
            - OpvFlowMillilitresPerSecondPerBar * aboveCracking
            - PumpBackLeakMillilitresPerSecondPerBar * boilerBar
            - gasket;
    }
}
