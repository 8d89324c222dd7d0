namespace BackflushController.Simulation;

/// <summary>What was added to a trace since a cursor.</summary>
public sealed record TraceSlice(
    IReadOnlyList<PressureSample> Pressure, IReadOnlyList<OutputEdge> Edges, IReadOnlyList<VerdictMark> Marks,
    IReadOnlyList<PowerChange> Powers, IReadOnlyList<LogEntry> Log, TraceCursor Next);
