namespace BackflushController.Simulation;

/// <summary>Something that the firmware has judged, for a mark in the chart.</summary>
/// <param name="TimeNanoseconds">World time of the control step, ns.</param>
public sealed record VerdictMark(long TimeNanoseconds, string Kind, string Text);
