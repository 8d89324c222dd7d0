namespace BackflushController.Simulation;

/// <summary>A coffee that the firmware has counted.</summary>
/// <param name="StartSeconds">In the recording's time, from where the pressure was there.</param>
/// <param name="CountedSeconds">When the firmware was sure of it.</param>
public sealed record ReplayedShot(double StartSeconds, double EndSeconds, double CountedSeconds);
