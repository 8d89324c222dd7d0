namespace BackflushController.Trials;

/// <summary>A promise that the box broke.</summary>
/// <param name="Invariant">Its name.</param>
/// <param name="Boot">In which power-up, from 1.</param>
/// <param name="Nanoseconds">World time, ns.</param>
/// <param name="State">Where the run was.</param>
/// <param name="Words">How it was broken.</param>
public sealed record InvariantViolation(string Invariant, int Boot, long Nanoseconds, RunState State, string Words);
