using BackflushController.Simulation;

namespace BackflushController.Bench;

/// <summary>The measurements of every cycle as rows of text.</summary>
public static class CycleTable
{
    /// <summary>The heads of the columns.</summary>
    public static IReadOnlyList<string> Heads { get; } =
        ["stage", "cycle", "fill (s)", "plateau (bar)", "vent (s)", "worst edge error (µs)"];

    /// <summary>The rows, one a cycle.</summary>
    /// <param name="cycles">The cycles in order of time.</param>
    /// <returns>As many texts in each row as there are heads.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<CycleResult> cycles)
    {
        return cycles.Select(Row).ToArray();
    }

    private static IReadOnlyList<string> Row(CycleResult cycle)
    {
        return
        [
            cycle.Stage,
            Numbers.Text(cycle.Number),
            Numbers.Text(cycle.FillSeconds, 2),
            Numbers.Text(cycle.PlateauBar, 2),
            cycle.VentSeconds is double vent ? Numbers.Text(vent, 2) : "never",
            Numbers.Text(cycle.WorstEdgeErrorMicroseconds),
        ];
    }
}
