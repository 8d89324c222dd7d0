namespace BackflushController.Simulation;

/// <summary>What an operator wants and reads.</summary>
public sealed record OperatorTraits(TextId Programme, int Seed)
{
    /// <summary>The language that the operator reads.</summary>
    public Language Language { get; init; } = Language.English;
}
