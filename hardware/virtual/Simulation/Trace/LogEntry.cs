namespace BackflushController.Simulation;

/// <summary>One event of a run, in words.</summary>
public sealed record LogEntry(long TimeNanoseconds, string Source, string Text);
