namespace BackflushController.Bench;

/// <summary>What the command line asks the trial of power cuts to do.</summary>
/// <param name="Every">Ticks from one cut to the next.</param>
/// <param name="Seed">Seed of every random draw.</param>
public sealed record PowerLossRequest(int Every, int Seed);
