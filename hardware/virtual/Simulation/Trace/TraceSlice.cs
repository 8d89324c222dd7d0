namespace BackflushController.Simulation;

/// <summary>What came to a trace since somebody last looked, or all of it.</summary>
/// <param name="Pressure">Pressure, thinned to what a chart can show; peaks are kept.</param>
/// <param name="Edges">Edges of pump, valve and buzzer.</param>
/// <param name="Marks">Verdicts of the firmware.</param>
/// <param name="Log">Events.</param>
/// <param name="Next">Where the next slice begins.</param>
public sealed record TraceSlice(
    IReadOnlyList<PressureSample> Pressure,
    IReadOnlyList<OutputEdge> Edges,
    IReadOnlyList<VerdictMark> Marks,
    IReadOnlyList<LogEntry> Log,
    TraceCursor Next);
