namespace BackflushController.Simulation;

/// <summary>One line of a recording.</summary>
/// <param name="GoalBar">What the machine aimed at; 0 or less while its pump rests; null where nothing is said.</param>
/// <param name="Pump">Whether the pump was on; null where nothing is said.</param>
/// <param name="Valve">Whether the three-way valve was energised; null where nothing is said.</param>
public readonly record struct RecordedSample(
    double Seconds, double Bar, double? GoalBar = null, bool? Pump = null, bool? Valve = null);
