namespace BackflushController.EspressoMachine;

/// <summary>The machines that have a name.</summary>
public static class MachinePresets
{
    /// <summary>Name of the preset used when none is asked for.</summary>
    public const string DefaultName = "vibratory-12bar";

    // No tank is as large: it stands for a water line.
    private const double MainsMillilitres = 1_000_000;

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
        new(
            "vibratory-14bar", "single boiler, vibratory pump, OPV 14 bar, 50 Hz",
            new MachineParameters { OpvRatingBar = 14, OpvFlowMillilitresPerSecondPerBar = 0.167 })
        {
            ComesWithSettings = true,
        },
        new("e61-rotary", "E61 group with an electric three-way valve, rotary pump, bypass 9 bar, tank", Rotary(E61))
        {
            ComesWithSettings = true,
        },
        new("rotary-tank", "dual boiler, rotary pump, bypass 9 bar, tank", RotaryOnTank) { ComesWithSettings = true },
        new(
            "rotary-plumbed", "dual boiler, rotary pump, bypass 9 bar, water mains of 3 bar, drained tray",
            RotaryOnTank with
            {
                BoilerStandingPressureBar = 3,
                TankStartMillilitres = MainsMillilitres,
                DripTrayCapacityMillilitres = MainsMillilitres,
            })
        {
            ComesWithSettings = true,
            IsPlumbedIn = true,
        },
        new(
            "preinfusion", "single boiler, vibratory pump, OPV 9 bar, 4 s of pre-infusion, 50 Hz",
            new MachineParameters
            {
                OpvRatingBar = 9,
                OpvFlowMillilitresPerSecondPerBar = 2.101,
                PreinfusionPulseSeconds = 1,
                PreinfusionSeconds = 4,
                PreinfusionFlowShare = 0.3,
            })
        {
            ComesWithSettings = true,
        },
    ];

    /// <summary>The machines of the trials and figures, on which a box without a settings file is tried too.</summary>
    public static IReadOnlyList<MachinePreset> WithoutSettings { get; } =
        [.. All.Where(preset => !preset.ComesWithSettings)];

    /// <summary>Every name, in the order of <see cref="All"/>.</summary>
    public static IEnumerable<string> Names => All.Select(preset => preset.Name);

    /// <summary>A machine in words: a preset, and constants and choices that differ from it.</summary>
    /// <param name="text">
    /// For example "vibratory-9bar,opv-rating=6.5,outputs=joined"; upper and lower case are the same.
    /// </param>
    /// <exception cref="ArgumentException">There is no such machine; the message says what is allowed.</exception>
    public static MachinePreset Get(string text)
    {
        string[] parts = text.Split(',');
        MachinePreset preset =
            All.FirstOrDefault(preset => string.Equals(preset.Name, parts[0], StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException(
                $"machine \"{parts[0]}\" is not known; {UnknownWord.Hint(parts[0], [.. Names])}");
        return parts.Length == 1 ? preset : Changed(preset, parts[1..]) with { Name = text };
    }

    /// <summary>A machine with other constants and other choices.</summary>
    /// <param name="changes">For example "opv-rating=6.5" or "sensor-place=pump"; each once.</param>
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

    private static MachineParameters RotaryOnTank => Rotary(new MachineParameters { TankStartMillilitres = 2500 });

    /// <summary>The pump side rises by 58 bar/s, as recorded on a Sanremo Zoe (RadostW/espresso).</summary>
    private static MachineParameters Rotary(MachineParameters machine) => machine with
    {
        PumpFreeFlowMillilitresPerMinute = 2100,
        PumpKneePressureBar = 10,
        PumpKneeFlowMillilitresPerMinute = 1700,
        OpvRatingBar = 9,
        OpvFlowMillilitresPerSecondPerBar = 22.05,
        BoilerElasticityMillilitresPerBar = 0.6,
    };
}
