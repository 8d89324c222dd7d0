namespace BackflushController.Simulation;

/// <summary>The true pressure in the group at one moment; the rig stores one every 20 ms.</summary>
/// <param name="TimeNanoseconds">Since power-up.</param>
/// <param name="GroupBar">Gauge pressure in bar.</param>
public readonly record struct PressureSample(long TimeNanoseconds, double GroupBar);
