namespace BackflushController.EspressoMachine;

/// <summary>How healthy machines differ. All ranges are assumptions around the sources of the defaults.</summary>
public static class MachineVariation
{
    private const int Stream = 1;

    // The plateau stays this far below the pump's own limit, or the OPV would never open on a 14 bar machine.
    private const double PlateauBelowMaximumBar = 0.2;

    private const string MainsDrift = "mains-frequency: distance from 50 or 60";
    private const string Overshoot = "Plateau above opv-rating";

    /// <summary>
    /// Every range, in the order in which it is drawn. But for those two the name is that of a machine's constant.
    /// </summary>
    public static IReadOnlyList<VariationRange> Ranges { get; } =
    [
        new(nameof(MachineParameters.PumpFreeFlowMillilitresPerMinute), 610, 690),
        new(nameof(MachineParameters.PumpKneeFlowMillilitresPerMinute), 90, 120),
        new(nameof(MachineParameters.PumpMaximumPressureBar), 14.6, 15),
        new(nameof(MachineParameters.PumpBackLeakMillilitresPerSecondPerBar), 0.00005, 0.00015),
        new(MainsDrift, -0.2, 0.2),
        new(nameof(MachineParameters.MainsPhaseTurns), 0, 1),
        new(nameof(MachineParameters.OpvRatingBar), 9, 14),
        new(Overshoot, 0.7, 1.3),
        new(nameof(MachineParameters.BoilerElasticityMillilitresPerBar), 0.04, 0.15),
        new(nameof(MachineParameters.HeadSpaceMillilitres), 32, 55),
        new(nameof(MachineParameters.HeadSpaceElasticityMillilitresPerBar), 0.06, 0.15),
        new(nameof(MachineParameters.HeadSpaceKeptShare), 0.35, 0.6),
        new(nameof(MachineParameters.DrainWaterShare), 0.6, 0.8),
        new(nameof(MachineParameters.DrainDownSeconds), 1, 2.5),
        new(nameof(MachineParameters.GasketLeakMillilitresPerSecondPerRootBar), 0.0002, 0.001),
        new(nameof(MachineParameters.BoilerPathMillilitresPerSecondPerRootBar), 4.5, 7.5),
        new(nameof(MachineParameters.DrainPathMillilitresPerSecondPerRootBar), 12, 18),
        new(nameof(MachineParameters.DrainFoulingFactor), 0.8, 1),
        new(nameof(MachineParameters.ValvePullInMilliseconds), 10, 25),
        new(nameof(MachineParameters.ValveDropOutMilliseconds), 10, 30),
        new(nameof(MachineParameters.OpenBasketMillilitresPerSecondPerRootBar), 20, 30),
        new(nameof(MachineParameters.ShowerScreenMillilitresPerSecondPerRootBar), 30, 50),
        new(nameof(MachineParameters.SensorResponseMilliseconds), 1, 2),
        new(nameof(MachineParameters.TankStartMillilitres), 1200, 2500),
        new(nameof(MachineParameters.DripTrayCapacityMillilitres), 600, 1500),
    ];

    internal static MachineParameters Draw(int seed)
    {
        var random = new DeterministicRandom(seed, Stream);
        double nominalMains = random.Between(0, 1) < 0.5 ? 50 : 60;
        var machine = new MachineParameters();
        foreach (VariationRange range in Ranges)
        {
            double drawn = range.Draw(ref random);
            (string constant, double value) = range.Name switch
            {
                MainsDrift => (nameof(machine.MainsFrequencyHertz), nominalMains + drawn),
                Overshoot => (nameof(machine.OpvFlowMillilitresPerSecondPerBar), OpvFlow(machine, drawn)),
                _ => (range.Name, drawn),
            };
            typeof(MachineParameters).GetProperty(constant)!.SetValue(machine, value);
        }

        return machine;
    }

    private static double OpvFlow(MachineParameters machine, double overshootBar)
    {
        double plateau = Math.Min(
            machine.OpvRatingBar + overshootBar, machine.PumpMaximumPressureBar - PlateauBelowMaximumBar);
        double aboveCracking = plateau - (machine.OpvRatingBar - machine.OpvCracksBelowRatingBar);
        return machine.PumpFlowMillilitresPerMinute(plateau) / 60 / aboveCracking;
    }
}
