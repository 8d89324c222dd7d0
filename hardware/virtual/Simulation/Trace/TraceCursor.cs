namespace BackflushController.Simulation;

/// <summary>How much of a trace was read, counted from its beginning.</summary>
public readonly record struct TraceCursor(long Pressure, long Edges, long Marks, long Powers, long Log);
