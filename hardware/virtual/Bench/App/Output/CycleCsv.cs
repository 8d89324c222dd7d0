namespace BackflushController.Bench;

/// <summary>The measurements of every cycle as comma-separated values (RFC 4180) for a spreadsheet.</summary>
public static class CycleCsv
{
    private const string Head = "stage,cycle,fill_s,plateau_bar,vent_s,worst_edge_error_us";

    /// <summary>A head and a line for each cycle; a vent time that never came is empty.</summary>
    public static string Of(IReadOnlyList<CycleResult> cycles) =>
        string.Concat(cycles.Select(Line).Prepend(Head).Select(line => line + "\r\n"));

    private static string Line(CycleResult cycle) => string.Join(
        ',',
        TraceCsv.Quoted(cycle.Stage), Numbers.Plain(cycle.Number, 0), Numbers.Plain(cycle.FillSeconds, 3),
        Numbers.Plain(cycle.PlateauBar, 3), cycle.VentSeconds is double vent ? Numbers.Plain(vent, 3) : "",
        Numbers.Plain(cycle.WorstEdgeErrorMicroseconds, 1));
}
