using System.Globalization;
using System.Reflection;

namespace BackflushController.EspressoMachine;

/// <summary>The numbers of <see cref="MachineParameters"/> that somebody may choose.</summary>
public static class MachineConstants
{
    private const string RootBar = "ml/s/sqrt(bar)";

    private static readonly Dictionary<string, MachineConstant> OfProperties = new()
    {
        [nameof(MachineParameters.PumpFreeFlowMillilitresPerMinute)] = new("pump-free-flow", "ml/min", 1, 3000),
        [nameof(MachineParameters.PumpKneePressureBar)] = new("pump-knee-pressure", "bar", 1, 20),
        [nameof(MachineParameters.PumpKneeFlowMillilitresPerMinute)] = new("pump-knee-flow", "ml/min", 0, 3000),
        [nameof(MachineParameters.PumpMaximumPressureBar)] = new("pump-maximum-pressure", "bar", 1, 25),
        [nameof(MachineParameters.PumpBackLeakMillilitresPerSecondPerBar)] = new("pump-back-leak", "ml/s/bar", 0, 1),
        [nameof(MachineParameters.PreinfusionPulseSeconds)] = new("preinfusion-pulse", "s", 0, 60),
        [nameof(MachineParameters.PreinfusionSeconds)] = new("preinfusion-time", "s", 0, 60),
        [nameof(MachineParameters.PreinfusionFlowShare)] = new("preinfusion-flow", "share", 0, 1),
        [nameof(MachineParameters.CylinderMillilitres)] = new("cylinder-volume", "ml", 0, 200),
        [nameof(MachineParameters.CylinderFromBar)] = new("cylinder-from", "bar", 0, 15),
        [nameof(MachineParameters.CylinderFullBar)] = new("cylinder-full", "bar", 0.1, 20),
        [nameof(MachineParameters.PumpProtectorOpensAfterSeconds)] = new("pump-protector-opens-after", "s", 0, 3600),
        [nameof(MachineParameters.PumpProtectorCoolsInSeconds)] = new("pump-protector-cools-in", "s", 1, 7200),
        [nameof(MachineParameters.MainsFrequencyHertz)] = new("mains-frequency", "Hz", 40, 70),
        [nameof(MachineParameters.MainsPhaseTurns)] = new("mains-phase", "turns", 0, 1),
        [nameof(MachineParameters.OpvRatingBar)] = new("opv-rating", "bar", 1, 20),
        [nameof(MachineParameters.OpvCracksBelowRatingBar)] = new("opv-cracks-below-rating", "bar", 0, 5),
        [nameof(MachineParameters.OpvFlowMillilitresPerSecondPerBar)] = new("opv-flow", "ml/s/bar", 0, 25),
        [nameof(MachineParameters.BoilerElasticityMillilitresPerBar)] = new("boiler-elasticity", "ml/bar", 0.02, 100),
        [nameof(MachineParameters.BoilerStandingPressureBar)] = new("boiler-standing-pressure", "bar", 0, 10),
        [nameof(MachineParameters.HeadSpaceMillilitres)] = new("head-space", "ml", 1, 500),
        [nameof(MachineParameters.HeadSpaceElasticityMillilitresPerBar)] =
            new("head-space-elasticity", "ml/bar", 0.03, 100),
        [nameof(MachineParameters.HeadSpaceKeptShare)] = new("head-space-kept", "share", 0, 1),
        [nameof(MachineParameters.HeadSpaceStartShare)] = new("head-space-start", "share", 0, 1),
        [nameof(MachineParameters.DrainWaterShare)] = new("drain-water", "share", 0, 1),
        [nameof(MachineParameters.DrainDownSeconds)] = new("drain-down", "s", 0.1, 60),
        [nameof(MachineParameters.ReboundPeakBar)] = new("rebound-peak", "bar", 0, 5),
        [nameof(MachineParameters.ReboundPeakSeconds)] = new("rebound-rise", "s", 0.05, 60),
        [nameof(MachineParameters.ReboundDecaySeconds)] = new("rebound-decay", "s", 0.05, 60),
        [nameof(MachineParameters.ClosedGroupCreepBarPerSecond)] = new("closed-group-creep", "bar/s", -1, 1),
        [nameof(MachineParameters.GasketLeakMillilitresPerSecondPerRootBar)] = new("gasket-leak", RootBar, 0, 12),
        [nameof(MachineParameters.BoilerPathMillilitresPerSecondPerRootBar)] = new("boiler-path", RootBar, 0.01, 12),
        [nameof(MachineParameters.DrainPathMillilitresPerSecondPerRootBar)] = new("drain-path", RootBar, 0, 25),
        [nameof(MachineParameters.DrainFoulingFactor)] = new("drain-open", "share", 0, 1),
        [nameof(MachineParameters.SeatLeakToGroupMillilitresPerSecondPerRootBar)] =
            new("seat-leak-to-group", RootBar, 0, 5),
        [nameof(MachineParameters.SeatLeakToDrainMillilitresPerSecondPerRootBar)] =
            new("seat-leak-to-drain", RootBar, 0, 5),
        [nameof(MachineParameters.ValvePullInMilliseconds)] = new("valve-pull-in", "ms", 1, 1000),
        [nameof(MachineParameters.ValveDropOutMilliseconds)] = new("valve-drop-out", "ms", 1, 1000),
        [nameof(MachineParameters.OpenBasketMillilitresPerSecondPerRootBar)] = new("open-basket", RootBar, 0, 100),
        [nameof(MachineParameters.ShowerScreenMillilitresPerSecondPerRootBar)] = new("shower-screen", RootBar, 0, 100),
        [nameof(MachineParameters.SensorResponseMilliseconds)] = new("sensor-response", "ms", 0.1, 1000),
        [nameof(MachineParameters.SensorHumBar)] = new("sensor-hum", "bar", 0, 5),
        [nameof(MachineParameters.TankStartMillilitres)] = new("tank-start", "ml", 0, 1_000_000),
        [nameof(MachineParameters.TankUnusableMillilitres)] = new("tank-unusable", "ml", 0, 10_000),
        [nameof(MachineParameters.TankAirBandMillilitres)] = new("tank-air-band", "ml", 0.1, 10_000),
        [nameof(MachineParameters.DripTrayCapacityMillilitres)] = new("drip-tray-capacity", "ml", 0, 1_000_000),
    };

    /// <summary>Every constant, in the order of <see cref="MachineParameters"/>.</summary>
    public static IReadOnlyList<MachineConstant> All { get; } =
        [.. typeof(MachineParameters).GetProperties().Where(IsNumber).Select(property => Of(property.Name))];

    /// <summary>The constant that a property of <see cref="MachineParameters"/> holds.</summary>
    public static MachineConstant Of(string property) => OfProperties[property];

    /// <summary>A machine with other constants.</summary>
    /// <param name="changes">For example "opv-rating=6.5"; each constant once.</param>
    /// <exception cref="ArgumentException">
    /// There is none of that name, it is given twice, or its number is not possible.
    /// </exception>
    public static MachineParameters Changed(MachineParameters machine, IEnumerable<string> changes)
    {
        MachineParameters changed = machine with { };
        HashSet<MachineConstant> given = [];
        foreach (string change in changes)
        {
            string[] sides = change.Split('=', StringSplitOptions.TrimEntries);
            (string property, MachineConstant constant) = Find(sides[0]);
            if (!given.Add(constant))
            {
                throw new ArgumentException($"{constant.Name} is given twice; allowed: once");
            }

            typeof(MachineParameters).GetProperty(property)!.SetValue(changed, Number(constant, change, sides));
        }

        // All at once: some are possible only with one another.
        return ParameterCheck.Checked(changed);
    }

    private static bool IsNumber(PropertyInfo property) => property.PropertyType == typeof(double);

    private static (string Property, MachineConstant Constant) Find(string name)
    {
        foreach ((string property, MachineConstant constant) in OfProperties)
        {
            if (string.Equals(constant.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return (property, constant);
            }
        }

        string hint = UnknownWord.Hint(name, [.. All.Select(constant => constant.Name)]);
        throw new ArgumentException($"a machine has no constant \"{name}\"; {hint}");
    }

    private static double Number(MachineConstant constant, string change, string[] sides)
    {
        double number = double.NaN;
        bool isNumber = sides.Length == 2
            && double.TryParse(sides[1], NumberStyles.Float, CultureInfo.InvariantCulture, out number);
        return isNumber && number >= constant.Least && number <= constant.Most ? number : throw new ArgumentException(
            $"\"{change}\" is not possible; allowed: {constant.Name}=NUMBER, {constant.Range}");
    }
}
