using System.Globalization;

namespace BackflushController.EspressoMachine;

/// <summary>Refuses numbers with which the equations have no meaning or the step would not be stable.</summary>
internal static class ParameterCheck
{
    // From 2 on the pressures would swing further apart with every step; the trapped air adds to the margin.
    private const double LargestExchangeInAStep = 1.5;

    public static MachineParameters Checked(MachineParameters machine)
    {
        Positive(machine.PumpKneePressureBar, nameof(machine.PumpKneePressureBar));
        Above(
            machine.PumpMaximumPressureBar, nameof(machine.PumpMaximumPressureBar), machine.PumpKneePressureBar,
            nameof(machine.PumpKneePressureBar));
        NotNegative(machine.PumpProtectorOpensAfterSeconds, nameof(machine.PumpProtectorOpensAfterSeconds));
        Positive(machine.PumpProtectorCoolsInSeconds, nameof(machine.PumpProtectorCoolsInSeconds));
        Positive(machine.MainsFrequencyHertz, nameof(machine.MainsFrequencyHertz));
        Positive(machine.BoilerElasticityMillilitresPerBar, nameof(machine.BoilerElasticityMillilitresPerBar));
        NotNegative(machine.PreinfusionPulseSeconds, nameof(machine.PreinfusionPulseSeconds));
        NotNegative(machine.PreinfusionSeconds, nameof(machine.PreinfusionSeconds));
        Share(machine.PreinfusionFlowShare, nameof(machine.PreinfusionFlowShare));
        NotNegative(machine.CylinderMillilitres, nameof(machine.CylinderMillilitres));
        NotNegative(machine.CylinderFromBar, nameof(machine.CylinderFromBar));
        Above(
            machine.CylinderFullBar, nameof(machine.CylinderFullBar), machine.CylinderFromBar,
            nameof(machine.CylinderFromBar));
        NotNegative(
            machine.SeatLeakToGroupMillilitresPerSecondPerRootBar,
            nameof(machine.SeatLeakToGroupMillilitresPerSecondPerRootBar));
        NotNegative(
            machine.SeatLeakToDrainMillilitresPerSecondPerRootBar,
            nameof(machine.SeatLeakToDrainMillilitresPerSecondPerRootBar));
        NotNegative(machine.BoilerStandingPressureBar, nameof(machine.BoilerStandingPressureBar));
        Positive(machine.HeadSpaceMillilitres, nameof(machine.HeadSpaceMillilitres));
        Positive(machine.HeadSpaceElasticityMillilitresPerBar, nameof(machine.HeadSpaceElasticityMillilitresPerBar));
        Positive(machine.DrainDownSeconds, nameof(machine.DrainDownSeconds));
        NotNegative(machine.ReboundPeakBar, nameof(machine.ReboundPeakBar));
        Positive(machine.ReboundPeakSeconds, nameof(machine.ReboundPeakSeconds));
        Positive(machine.ReboundDecaySeconds, nameof(machine.ReboundDecaySeconds));
        Finite(machine.ClosedGroupCreepBarPerSecond, nameof(machine.ClosedGroupCreepBarPerSecond));
        NotNegative(machine.SensorHumBar, nameof(machine.SensorHumBar));
        Positive(machine.ValvePullInMilliseconds, nameof(machine.ValvePullInMilliseconds));
        Positive(machine.ValveDropOutMilliseconds, nameof(machine.ValveDropOutMilliseconds));
        Positive(machine.SensorResponseMilliseconds, nameof(machine.SensorResponseMilliseconds));
        Positive(machine.TankAirBandMillilitres, nameof(machine.TankAirBandMillilitres));
        Share(machine.HeadSpaceStartShare, nameof(machine.HeadSpaceStartShare));
        Share(machine.HeadSpaceKeptShare, nameof(machine.HeadSpaceKeptShare));
        Share(machine.DrainWaterShare, nameof(machine.DrainWaterShare));
        Share(machine.DrainFoulingFactor, nameof(machine.DrainFoulingFactor));
        Stable(machine);
        return machine;
    }

    private static void Stable(MachineParameters machine)
    {
        double perBoiler = 1 / machine.BoilerElasticityMillilitresPerBar;
        double perGroup = 1 / machine.HeadSpaceElasticityMillilitresPerBar;
        double inflow = machine.BoilerPathMillilitresPerSecondPerRootBar * (perBoiler + perGroup);
        double outflow = perGroup
            * (machine.DrainPathMillilitresPerSecondPerRootBar + machine.GasketLeakMillilitresPerSecondPerRootBar);
        double stepSeconds = ModelConstants.StepNanoseconds * 1e-9;
        double exchange = Math.Max(inflow, outflow) * stepSeconds / Math.Sqrt(ModelConstants.LaminarBlendBar);
        if (exchange > LargestExchangeInAStep)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"flow paths are too wide for the elasticities: {exchange:0.00} of the pressure in one step; " +
                $"allowed: {LargestExchangeInAStep}"));
        }
    }

    private static void Positive(double value, string name)
    {
        if (!(value > 0))
        {
            throw new ArgumentException($"{MachineConstants.Of(name).Name} must be greater than 0");
        }
    }

    private static void Above(double value, string name, double other, string otherName)
    {
        if (!(value > other))
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"{MachineConstants.Of(name).Name} {value} must be greater than " +
                $"{MachineConstants.Of(otherName).Name}, which is {other}"));
        }
    }

    private static void NotNegative(double value, string name)
    {
        if (!(value >= 0))
        {
            throw new ArgumentException($"{MachineConstants.Of(name).Name} must not be negative");
        }
    }

    private static void Finite(double value, string name)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"{MachineConstants.Of(name).Name} must be a number");
        }
    }

    private static void Share(double value, string name)
    {
        if (!(value >= 0 && value <= 1))
        {
            throw new ArgumentException($"{MachineConstants.Of(name).Name} must be between 0 and 1");
        }
    }
}
