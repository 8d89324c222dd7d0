namespace BackflushController.Simulation;

/// <summary>What a run begins with. The same scenario and the same commands give the same run. Checked by
/// <see cref="ScenarioText"/>.</summary>
public sealed record Scenario
{
    /// <summary>The programme that is selected when the box is ready; null leaves the box as it starts.</summary>
    public string? Programme { get; init; }

    public required string Machine { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>The settings.ini in the flash; null for none.</summary>
    public string? Settings { get; init; }

    /// <summary>The box asks its people for their choices, as it does at its first power-up.</summary>
    public bool Asks { get; init; }

    /// <summary>What the flash holds beside it: the records of an earlier run, by name.</summary>
    public IReadOnlyList<ScenarioFile> Files { get; init; } = [];

    /// <summary>What breaks, and when.</summary>
    public IReadOnlyList<ScenarioFault> Faults { get; init; } = [];
}
