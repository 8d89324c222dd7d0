namespace BackflushController.Bench;

/// <summary>A table of a result.</summary>
/// <param name="Rows">Heads first.</param>
public sealed record ResultTable(string Title, IReadOnlyList<string[]> Rows);
