namespace BackflushController.Simulation;

/// <summary>When pump and valve switched in a recorded cycle, in seconds; null: not within the recording.</summary>
public readonly record struct RecordedCycle(double ValveOn, double PumpOn, double? PumpOff, double? ValveOff);
