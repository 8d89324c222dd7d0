namespace BackflushController.Bench;

/// <summary>The measurements of every cycle as rows of text.</summary>
public static class CycleTable
{
    public static string[] Heads { get; } =
        ["stage", "cycle", "fill (s)", "plateau (bar)", "vent (s)", "worst edge error (µs)"];

    /// <summary>The rows, one a cycle, as many texts in each as there are heads.</summary>
    public static IReadOnlyList<string[]> Of(IReadOnlyList<CycleResult> cycles) => [.. cycles.Select(Row)];

    private static string[] Row(CycleResult cycle) =>
    [
        cycle.Stage,
        Numbers.Text(cycle.Number),
        Numbers.Text(cycle.FillSeconds, 2),
        Numbers.Text(cycle.PlateauBar, 2),
        cycle.VentSeconds is double vent ? Numbers.Text(vent, 2) : "never",
        Numbers.Text(cycle.WorstEdgeErrorMicroseconds),
    ];
}
