namespace BackflushController.Bench;

/// <param name="Met">Whether the goal was met; null when the line has none.</param>
public sealed record SummaryLine(string Label, string Text, bool? Met = null);
