namespace BackflushController.Trials;

/// <summary>A violated invariant.</summary>
/// <param name="Boot">In which power-up, from 1.</param>
/// <param name="Nanoseconds">World time, ns.</param>
public sealed record InvariantViolation(string Invariant, int Boot, long Nanoseconds, RunState State, string Words);
