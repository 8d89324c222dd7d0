using BackflushController.Simulation;

namespace BackflushController.Bench;

/// <summary>What the command line asks the bench to run and to write.</summary>
/// <param name="Rig">What to run.</param>
/// <param name="Speed">How fast; null for what suits the output.</param>
/// <param name="OutDirectory">Where the files go, as the user wrote it.</param>
public sealed record RunRequest(RunOptions Rig, RunSpeed? Speed, string OutDirectory);
