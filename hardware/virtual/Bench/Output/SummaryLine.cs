namespace BackflushController.Bench;

/// <summary>One line of the summary.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Text">What is to be said.</param>
/// <param name="Met">Whether the goal was met; null when the line has none.</param>
public sealed record SummaryLine(string Label, string Text, bool? Met = null);
