namespace BackflushController.Simulation;

/// <summary>What a programme says about one of its cycles.</summary>
/// <param name="Stage">Title of the stage, in English.</param>
/// <param name="Cycle">Number within the stage, from 1.</param>
/// <param name="Cycles">Cycles of the stage.</param>
/// <param name="FillMicroseconds">Pump on to pump off.</param>
/// <param name="ReleaseMicroseconds">Pump off to the next pump on.</param>
public sealed record CyclePlan(string Stage, int Cycle, int Cycles, long FillMicroseconds, long ReleaseMicroseconds);
