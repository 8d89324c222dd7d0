namespace BackflushController.Simulation;

/// <summary>What was measured in one backflush cycle.</summary>
/// <param name="Number">From 1, within its stage.</param>
/// <param name="FillSeconds">From pump on until 90 % of the plateau.</param>
/// <param name="VentSeconds">From valve release until below 0.7 bar; null when that never happened.</param>
public sealed record CycleResult(
    int Number, string Stage, double FillSeconds, double PlateauBar, double? VentSeconds,
    double WorstEdgeErrorMicroseconds);
