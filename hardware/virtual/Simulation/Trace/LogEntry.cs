namespace BackflushController.Simulation;

/// <summary>One event of a run, in words.</summary>
/// <param name="TimeNanoseconds">Since power-up.</param>
/// <param name="Source">Who did it: "person", "screen", "pump", "valve", "firmware", "machine".</param>
/// <param name="Text">What happened, one line.</param>
public sealed record LogEntry(long TimeNanoseconds, string Source, string Text);
