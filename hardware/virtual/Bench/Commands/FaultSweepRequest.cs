namespace BackflushController.Bench;

/// <summary>What the command line asks the exhaustive trials to do.</summary>
/// <param name="Every">Ticks or calls from one that is tried to the next.</param>
/// <param name="Seed">Seed of every random draw.</param>
public sealed record FaultSweepRequest(int Every, int Seed);
