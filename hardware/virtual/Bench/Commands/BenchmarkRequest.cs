using BackflushController.Simulation;

namespace BackflushController.Bench;

/// <summary>What the command line asks the benchmark to do.</summary>
/// <param name="Rig">What to run.</param>
/// <param name="Runs">Measured runs, after those for warm-up.</param>
public sealed record BenchmarkRequest(RunOptions Rig, int Runs);
