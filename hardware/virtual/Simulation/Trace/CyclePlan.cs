namespace BackflushController.Simulation;

/// <summary>What a programme says about one of its cycles.</summary>
/// <param name="Cycle">Number within the stage, from 1.</param>
public sealed record CyclePlan(string Stage, int Cycle, int Cycles, long FillMicroseconds, long ReleaseMicroseconds);
