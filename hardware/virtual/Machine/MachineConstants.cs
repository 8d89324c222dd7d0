using System.Globalization;
using System.Reflection;

namespace BackflushController.EspressoMachine;

/// <summary>
/// The constants of <see cref="MachineParameters"/> by their names, and the numbers that somebody may choose for each:
/// wide enough for what is worn, dirty or odd, and narrow enough for the equations. The machine's page says what each
/// is.
/// </summary>
public static class MachineConstants
{
    private static readonly PropertyInfo[] Constants =
        [.. typeof(MachineParameters).GetProperties().Where(property => property.PropertyType == typeof(double))];

    private static readonly Dictionary<string, (double Least, double Most)> Ranges = new()
    {
        [nameof(MachineParameters.PumpFreeFlowMillilitresPerMinute)] = (1, 3000),
        [nameof(MachineParameters.PumpKneePressureBar)] = (1, 20),
        [nameof(MachineParameters.PumpKneeFlowMillilitresPerMinute)] = (0, 3000),
        [nameof(MachineParameters.PumpMaximumPressureBar)] = (1, 25),
        [nameof(MachineParameters.PumpBackLeakMillilitresPerSecondPerBar)] = (0, 1),
        [nameof(MachineParameters.PreinfusionPulseSeconds)] = (0, 60),
        [nameof(MachineParameters.PreinfusionSeconds)] = (0, 60),
        [nameof(MachineParameters.PreinfusionFlowShare)] = (0, 1),
        [nameof(MachineParameters.CylinderMillilitres)] = (0, 200),
        [nameof(MachineParameters.CylinderFromBar)] = (0, 15),
        [nameof(MachineParameters.CylinderFullBar)] = (0.1, 20),
        [nameof(MachineParameters.PumpProtectorOpensAfterSeconds)] = (0, 3600),
        [nameof(MachineParameters.PumpProtectorCoolsInSeconds)] = (1, 7200),
        [nameof(MachineParameters.MainsFrequencyHertz)] = (40, 70),
        [nameof(MachineParameters.MainsPhaseTurns)] = (0, 1),
        [nameof(MachineParameters.OpvRatingBar)] = (1, 20),
        [nameof(MachineParameters.OpvCracksBelowRatingBar)] = (0, 5),
        [nameof(MachineParameters.OpvFlowMillilitresPerSecondPerBar)] = (0, 25),
        [nameof(MachineParameters.BoilerElasticityMillilitresPerBar)] = (0.02, 100),
        [nameof(MachineParameters.BoilerStandingPressureBar)] = (0, 10),
        [nameof(MachineParameters.HeadSpaceMillilitres)] = (1, 500),
        [nameof(MachineParameters.HeadSpaceElasticityMillilitresPerBar)] = (0.03, 100),
        [nameof(MachineParameters.HeadSpaceKeptShare)] = (0, 1),
        [nameof(MachineParameters.HeadSpaceStartShare)] = (0, 1),
        [nameof(MachineParameters.DrainWaterShare)] = (0, 1),
        [nameof(MachineParameters.DrainDownSeconds)] = (0.1, 60),
        [nameof(MachineParameters.ReboundPeakBar)] = (0, 5),
        [nameof(MachineParameters.ReboundPeakSeconds)] = (0.05, 60),
        [nameof(MachineParameters.ReboundDecaySeconds)] = (0.05, 60),
        [nameof(MachineParameters.ClosedGroupCreepBarPerSecond)] = (-1, 1),
        [nameof(MachineParameters.GasketLeakMillilitresPerSecondPerRootBar)] = (0, 12),
        [nameof(MachineParameters.BoilerPathMillilitresPerSecondPerRootBar)] = (0.01, 12),
        [nameof(MachineParameters.DrainPathMillilitresPerSecondPerRootBar)] = (0, 25),
        [nameof(MachineParameters.DrainFoulingFactor)] = (0, 1),
        [nameof(MachineParameters.SeatLeakToGroupMillilitresPerSecondPerRootBar)] = (0, 5),
        [nameof(MachineParameters.SeatLeakToDrainMillilitresPerSecondPerRootBar)] = (0, 5),
        [nameof(MachineParameters.ValvePullInMilliseconds)] = (1, 1000),
        [nameof(MachineParameters.ValveDropOutMilliseconds)] = (1, 1000),
        [nameof(MachineParameters.OpenBasketMillilitresPerSecondPerRootBar)] = (0, 100),
        [nameof(MachineParameters.ShowerScreenMillilitresPerSecondPerRootBar)] = (0, 100),
        [nameof(MachineParameters.SensorResponseMilliseconds)] = (0.1, 1000),
        [nameof(MachineParameters.SensorHumBar)] = (0, 5),
        [nameof(MachineParameters.TankStartMillilitres)] = (0, 1_000_000),
        [nameof(MachineParameters.TankUnusableMillilitres)] = (0, 10_000),
        [nameof(MachineParameters.TankAirBandMillilitres)] = (0.1, 10_000),
        [nameof(MachineParameters.DripTrayCapacityMillilitres)] = (0, 1_000_000),
    };

    /// <summary>Every name.</summary>
    public static IEnumerable<string> Names => Constants.Select(constant => constant.Name);

    /// <summary>The least and the most that somebody may choose for a constant.</summary>
    public static (double Least, double Most) RangeOf(string name) => Ranges[name];

    /// <summary>A machine with other constants.</summary>
    /// <param name="changes">For example "OpvRatingBar=6.5"; each constant once.</param>
    /// <exception cref="ArgumentException">
    /// There is none of that name, it is given twice, or its number is not possible.
    /// </exception>
    public static MachineParameters Changed(MachineParameters machine, IEnumerable<string> changes)
    {
        MachineParameters changed = machine with { };
        HashSet<string> given = [];
        foreach (string change in changes)
        {
            string[] sides = change.Split('=');
            PropertyInfo constant = Find(sides[0]);
            if (!given.Add(constant.Name))
            {
                throw new ArgumentException($"{constant.Name} is given twice; allowed: once");
            }

            constant.SetValue(changed, Number(constant.Name, change, sides));
        }

        // All at once: some are possible only with one another.
        return ParameterCheck.Checked(changed);
    }

    private static PropertyInfo Find(string name) =>
        Constants.FirstOrDefault(constant => string.Equals(constant.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"a machine has no constant \"{name}\"; allowed: {string.Join(", ", Names)}");

    private static double Number(string name, string change, string[] sides)
    {
        (double least, double most) = RangeOf(name);
        double number = double.NaN;
        bool isNumber = sides.Length == 2
            && double.TryParse(sides[1], NumberStyles.Float, CultureInfo.InvariantCulture, out number);
        return isNumber && number >= least && number <= most ? number : throw new ArgumentException(string.Create(
            CultureInfo.InvariantCulture,
            $"\"{change}\" is not possible; allowed: {name}=NUMBER, {least} to {most}"));
    }
}
