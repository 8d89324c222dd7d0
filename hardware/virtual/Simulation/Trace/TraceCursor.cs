namespace BackflushController.Simulation;

/// <summary>How much of a trace somebody has seen, counted from its beginning.</summary>
/// <param name="Pressure">Samples.</param>
/// <param name="Edges">Edges.</param>
/// <param name="Marks">Verdicts.</param>
/// <param name="Log">Events.</param>
public readonly record struct TraceCursor(long Pressure, long Edges, long Marks, long Log);
