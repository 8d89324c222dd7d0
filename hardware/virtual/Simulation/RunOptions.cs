namespace BackflushController.Simulation;

public sealed record RunOptions
{
    /// <summary>One of <see cref="RunCatalogue.Programmes"/>.</summary>
    public required string Programme { get; init; }

    /// <summary>What <see cref="MachinePresets.Get"/> takes.</summary>
    public required string Machine { get; init; }

    /// <summary>The seed of every random draw: the same seed gives the same trace.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// What breaks in the middle of the run, at its nominal severity: one of <see cref="FaultScenarios.Names"/>;
    /// null for nothing.
    /// </summary>
    public string? Fault { get; init; }

    /// <summary>
    /// When it breaks, in virtual seconds since power-up, 0 to <see cref="ProgrammeRun.PatienceSeconds"/>; null for the
    /// scenario's own <see cref="FaultScenario.ArrivalSeconds"/>.
    /// </summary>
    public double? FaultAtSeconds { get; init; }

    /// <summary>How the hand on the lever moves it, on a machine that has one.</summary>
    public LeverHandTraits Hand { get; init; } = new();

    /// <summary>The file with the cost model; null for the one that comes with the board.</summary>
    public string? CostModelFile { get; init; }

    /// <summary>What a unit takes, in microseconds; null for what the cost model says.</summary>
    public int? MicrosecondsPerUnit { get; init; }

    /// <summary>What the person reads; the box speaks what its settings say.</summary>
    public Language Language { get; init; } = Language.English;
}
