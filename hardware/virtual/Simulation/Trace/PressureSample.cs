namespace BackflushController.Simulation;

/// <summary>The true pressure in the group at one time; there is one every 20 ms.</summary>
public readonly record struct PressureSample(long TimeNanoseconds, double GroupBar);
