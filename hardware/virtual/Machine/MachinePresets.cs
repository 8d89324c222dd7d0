namespace BackflushController.EspressoMachine;

/// <summary>The machines that have a name.</summary>
public static class MachinePresets
{
    /// <summary>Name of the preset used when none is asked for.</summary>
    public const string DefaultName = "vibratory-12bar";

    /// <summary>Every preset, the default first.</summary>
    public static IReadOnlyList<MachinePreset> All { get; } =
    [
        new(DefaultName, "single boiler, vibratory pump, OPV 12 bar, 50 Hz", new MachineParameters()),
        new(
            "vibratory-9bar", "single boiler, vibratory pump, OPV 9 bar, 50 Hz",
            new MachineParameters { OpvRatingBar = 9, OpvFlowMillilitresPerSecondPerBar = 2.101 }),
        new(
            "vibratory-12bar-60hz", "single boiler, vibratory pump, OPV 12 bar, 60 Hz",
            new MachineParameters { MainsFrequencyHertz = 60 }),
        new(
            "e61-vibratory",
            "E61 group with an electric three-way valve, vibratory pump, OPV 11 bar, 50 Hz",
            E61),
        new("e61-lever", "E61 group with a lever in place of the valve, vibratory pump, OPV 11 bar, 50 Hz", E61)
        {
            HasLever = true,
        },
    ];

    /// <summary>Every name, in the order of <see cref="All"/>.</summary>
    public static IEnumerable<string> Names => All.Select(preset => preset.Name);

    /// <summary>A machine in words: a preset, and constants and choices that differ from it.</summary>
    /// <param name="text">
    /// For example "vibratory-9bar,OpvRatingBar=6.5,Outputs=joined"; upper and lower case are the same.
    /// </param>
    /// <exception cref="ArgumentException">There is no such machine; the message says what is allowed.</exception>
    public static MachinePreset Get(string text)
    {
        string[] parts = text.Split(',');
        MachinePreset preset =
            All.FirstOrDefault(preset => string.Equals(preset.Name, parts[0], StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"machine \"{parts[0]}\" is not known; allowed: {string.Join(", ", Names)}");
        return parts.Length == 1 ? preset : Changed(preset, parts[1..]) with { Name = text };
    }

    /// <summary>A machine with other constants and other choices.</summary>
    /// <param name="changes">For example "OpvRatingBar=6.5" or "Sensor=pump"; each once.</param>
    /// <exception cref="ArgumentException">One is not possible; the message says what is allowed.</exception>
    public static MachinePreset Changed(MachinePreset preset, string[] changes)
    {
        MachineParameters constants =
            MachineConstants.Changed(preset.Parameters, changes.Where(change => !MachineChoice.IsOne(change)));
        return changes.Where(MachineChoice.IsOne).Aggregate(
            preset with { Parameters = constants }, (machine, change) => MachineChoice.Made(machine, change, changes));
    }

    private static MachineParameters E61 => new()
    {
        OpvRatingBar = 11,
        OpvFlowMillilitresPerSecondPerBar = 1.318,
        BoilerElasticityMillilitresPerBar = 0.12,
        HeadSpaceMillilitres = 65,
        HeadSpaceElasticityMillilitresPerBar = 0.08,
        BoilerPathMillilitresPerSecondPerRootBar = 4.5,
        DrainPathMillilitresPerSecondPerRootBar = 18,
        TankStartMillilitres = 2500,
    };
}
