namespace BackflushController.Simulation;

/// <summary>What the firmware has measured of a recorded cycle; null: it was not so, or the recording ended.</summary>
/// <param name="ReboundBar">The highest pressure after the whoosh, until the next cycle.</param>
public sealed record ReplayedCycle(
    int Number,
    double StartSeconds,
    double? FillSeconds,
    double? StallSeconds,
    double PlateauBar,
    double? VentSeconds,
    double? ReboundBar);
