namespace BackflushController.EspressoMachine;

/// <summary>How healthy machines differ. All ranges are assumptions around the sources of the defaults.</summary>
public static class MachineVariation
{
    private const int Stream = 1;

    // The plateau stays this far below the pump's own limit, or the OPV would never open on a 14 bar machine.
    private const double PlateauBelowMaximumBar = 0.2;

    private static readonly VariationRange FreeFlow = new("PumpFreeFlowMillilitresPerMinute", 610, 690);
    private static readonly VariationRange KneeFlow = new("PumpKneeFlowMillilitresPerMinute", 90, 120);
    private static readonly VariationRange MaximumPressure = new("PumpMaximumPressureBar", 14.6, 15);
    private static readonly VariationRange BackLeak = new("PumpBackLeakMillilitresPerSecondPerBar", 0.00005, 0.00015);
    private static readonly VariationRange MainsDrift = new("MainsFrequencyHertz: distance from 50 or 60", -0.2, 0.2);
    private static readonly VariationRange MainsPhase = new("MainsPhaseTurns", 0, 1);
    private static readonly VariationRange Rating = new("OpvRatingBar", 9, 14);
    private static readonly VariationRange Overshoot = new("Plateau above OpvRatingBar", 0.7, 1.3);
    private static readonly VariationRange BoilerElasticity = new("BoilerElasticityMillilitresPerBar", 0.04, 0.15);
    private static readonly VariationRange HeadSpace = new("HeadSpaceMillilitres", 32, 55);
    private static readonly VariationRange GroupElasticity = new("HeadSpaceElasticityMillilitresPerBar", 0.06, 0.15);
    private static readonly VariationRange KeptShare = new("HeadSpaceKeptShare", 0.35, 0.6);
    private static readonly VariationRange WaterShare = new("DrainWaterShare", 0.6, 0.8);
    private static readonly VariationRange DrainDown = new("DrainDownSeconds", 1, 2.5);
    private static readonly VariationRange Gasket = new("GasketLeakMillilitresPerSecondPerRootBar", 0.0002, 0.001);
    private static readonly VariationRange BoilerPath = new("BoilerPathMillilitresPerSecondPerRootBar", 4.5, 7.5);
    private static readonly VariationRange DrainPath = new("DrainPathMillilitresPerSecondPerRootBar", 12, 18);
    private static readonly VariationRange Fouling = new("DrainFoulingFactor", 0.8, 1);
    private static readonly VariationRange PullIn = new("ValvePullInMilliseconds", 10, 25);
    private static readonly VariationRange DropOut = new("ValveDropOutMilliseconds", 10, 30);
    private static readonly VariationRange OpenBasket = new("OpenBasketMillilitresPerSecondPerRootBar", 20, 30);
    private static readonly VariationRange Screen = new("ShowerScreenMillilitresPerSecondPerRootBar", 30, 50);
    private static readonly VariationRange Response = new("SensorResponseMilliseconds", 1, 2);
    private static readonly VariationRange Tank = new("TankStartMillilitres", 1200, 2500);
    private static readonly VariationRange Tray = new("DripTrayCapacityMillilitres", 600, 1500);

    /// <summary>Every range, in the order in which it is drawn.</summary>
    public static IReadOnlyList<VariationRange> Ranges { get; } =
    [
        FreeFlow, KneeFlow, MaximumPressure, BackLeak, MainsDrift, MainsPhase, Rating, Overshoot, BoilerElasticity,
        HeadSpace, GroupElasticity, KeptShare, WaterShare, DrainDown, Gasket, BoilerPath, DrainPath, Fouling, PullIn,
        DropOut, OpenBasket, Screen, Response, Tank, Tray,
    ];

    internal static MachineParameters Draw(int seed)
    {
        var random = new DeterministicRandom(seed, Stream);
        double nominalMains = random.Between(0, 1) < 0.5 ? 50 : 60;
        var machine = new MachineParameters
        {
            PumpFreeFlowMillilitresPerMinute = FreeFlow.Draw(ref random),
            PumpKneeFlowMillilitresPerMinute = KneeFlow.Draw(ref random),
            PumpMaximumPressureBar = MaximumPressure.Draw(ref random),
            PumpBackLeakMillilitresPerSecondPerBar = BackLeak.Draw(ref random),
            MainsFrequencyHertz = nominalMains + MainsDrift.Draw(ref random),
            MainsPhaseTurns = MainsPhase.Draw(ref random),
            OpvRatingBar = Rating.Draw(ref random),
        };
        machine = machine with { OpvFlowMillilitresPerSecondPerBar = OpvFlow(machine, Overshoot.Draw(ref random)) };
        return machine with
        {
            BoilerElasticityMillilitresPerBar = BoilerElasticity.Draw(ref random),
            HeadSpaceMillilitres = HeadSpace.Draw(ref random),
            HeadSpaceElasticityMillilitresPerBar = GroupElasticity.Draw(ref random),
            HeadSpaceKeptShare = KeptShare.Draw(ref random),
            DrainWaterShare = WaterShare.Draw(ref random),
            DrainDownSeconds = DrainDown.Draw(ref random),
            GasketLeakMillilitresPerSecondPerRootBar = Gasket.Draw(ref random),
            BoilerPathMillilitresPerSecondPerRootBar = BoilerPath.Draw(ref random),
            DrainPathMillilitresPerSecondPerRootBar = DrainPath.Draw(ref random),
            DrainFoulingFactor = Fouling.Draw(ref random),
            ValvePullInMilliseconds = PullIn.Draw(ref random),
            ValveDropOutMilliseconds = DropOut.Draw(ref random),
            OpenBasketMillilitresPerSecondPerRootBar = OpenBasket.Draw(ref random),
            ShowerScreenMillilitresPerSecondPerRootBar = Screen.Draw(ref random),
            SensorResponseMilliseconds = Response.Draw(ref random),
            TankStartMillilitres = Tank.Draw(ref random),
            DripTrayCapacityMillilitres = Tray.Draw(ref random),
        };
    }

    private static double OpvFlow(MachineParameters machine, double overshootBar)
    {
        double plateau = Math.Min(
            machine.OpvRatingBar + overshootBar, machine.PumpMaximumPressureBar - PlateauBelowMaximumBar);
        double aboveCracking = plateau - (machine.OpvRatingBar - machine.OpvCracksBelowRatingBar);
        return machine.PumpFlowMillilitresPerMinute(plateau) / 60 / aboveCracking;
    }
}
