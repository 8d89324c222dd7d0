namespace BackflushController.Simulation;

/// <summary>All that a trace still knows.</summary>
/// <param name="Pressure">Pressure in order of time.</param>
/// <param name="Edges">Edges in order of time.</param>
/// <param name="Cycles">Cycles in order of time.</param>
/// <param name="Marks">Verdicts in order of time.</param>
/// <param name="Log">Events in order of time.</param>
internal sealed record TraceContent(
    IReadOnlyList<PressureSample> Pressure,
    IReadOnlyList<OutputEdge> Edges,
    IReadOnlyList<CycleResult> Cycles,
    IReadOnlyList<VerdictMark> Marks,
    IReadOnlyList<LogEntry> Log);
