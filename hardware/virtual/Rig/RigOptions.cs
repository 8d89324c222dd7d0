namespace BackflushController.Rig;

/// <summary>What to run.</summary>
public sealed record RigOptions
{
    /// <summary>One of <see cref="RigCatalogue.Programmes"/>.</summary>
    public required string Programme { get; init; }

    /// <summary>One of <see cref="RigCatalogue.Machines"/>.</summary>
    public required string Machine { get; init; }

    /// <summary>The seed of every random draw: the same seed gives the same trace.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The file with the cost model; null for the one that comes with the board.</summary>
    public string? CostModelFile { get; init; }
}
