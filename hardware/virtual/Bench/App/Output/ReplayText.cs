namespace BackflushController.Bench;

/// <summary>What the firmware made of a recording, as plain text.</summary>
public static class ReplayText
{
    public static void Write(TextWriter output, ReplayReport report, string name)
    {
        output.WriteLine(HeadingOf(report, name));
        foreach (ResultTable table in TablesOf(report))
        {
            output.WriteLine();
            ResultText.WriteTable(output, table.Rows);
        }

        output.WriteLine();
        output.WriteLine(SummaryOf(report));
    }

    internal static string HeadingOf(ReplayReport report, string name)
    {
        PressureRecording recording = report.Recording;
        string length = Seconds(recording.EndSeconds - recording.StartSeconds);
        return $"Recording {name}: {Numbers.Text(recording.Samples.Count)} samples in {length} s";
    }

    /// <summary>The tables that have a row.</summary>
    internal static IEnumerable<ResultTable> TablesOf(ReplayReport report) => ((ResultTable[])
    [
        new("Coffees", [["coffee", "from (s)", "to (s)", "counted at (s)"], .. report.Shots.Select((shot, i) => new[]
        {
            Numbers.Text(i + 1), Seconds(shot.StartSeconds), Seconds(shot.EndSeconds), Seconds(shot.CountedSeconds),
        })]),
        new("Cycles",
        [
            ["cycle", "at (s)", "fill (s)", "stall (s)", "plateau (bar)", "vent (s)", "rebound (bar)"],
            .. report.Cycles.Select(Row),
        ]),
        new("Verdicts", [["verdict", "at (s)"], .. report.Marks.Select(mark => new[]
        {
            $"{mark.Kind}: {mark.Text}", Seconds(mark.TimeNanoseconds / (double)PlotScale.NanosecondsPerSecond),
        })]),
    ]).Where(table => table.Rows.Count > 1);

    internal static string SummaryOf(ReplayReport report)
    {
        string[] faults = [.. report.Faults];
        string counted = report.Recording.TellsPump
            ? Numbers.Count(report.Cycles.Count, "cycle")
            : Numbers.Count(report.Shots.Count, "coffee");
        return $"{counted}, {(faults.Length == 0 ? "nothing wrong" : $"FAULT: {string.Join(", ", faults)}")}";
    }

    private static string[] Row(ReplayedCycle cycle) =>
    [
        Numbers.Text(cycle.Number),
        Seconds(cycle.StartSeconds),
        Figure(cycle.FillSeconds),
        Figure(cycle.StallSeconds),
        Figure(cycle.PlateauBar),
        Figure(cycle.VentSeconds),
        Figure(cycle.ReboundBar),
    ];

    private static string Seconds(double seconds) => Numbers.Text(seconds, 1);

    private static string Figure(double? figure) => figure is double value ? Numbers.Text(value, 2) : "none";
}
