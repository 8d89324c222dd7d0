namespace BackflushController.Bench;

/// <summary>What the command line asks the storms to do.</summary>
/// <param name="Seed">The first seed.</param>
/// <param name="Seeds">How many; 1 in a replay.</param>
/// <param name="Replay">One seed, with its log.</param>
public sealed record FuzzRequest(int Seed, int Seeds, bool Replay);
