namespace BackflushController.Simulation;

/// <summary>A run that can be played again: how it began, what was done and when, and how far it went.</summary>
/// <param name="EndNanoseconds">World time when it was saved, ns.</param>
public sealed record Recording(Scenario Scenario, IReadOnlyList<StampedCommand> Commands, long EndNanoseconds);
