namespace BackflushController.Simulation;

/// <summary>What a person wants and reads.</summary>
/// <param name="Programme">Name of the programme that the person is after.</param>
/// <param name="Seed">Seed of how long the person hesitates.</param>
public sealed record OperatorTraits(TextId Programme, int Seed)
{
    /// <summary>The language that the person reads.</summary>
    public Language Language { get; init; } = Language.English;
}
