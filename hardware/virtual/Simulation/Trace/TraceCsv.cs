namespace BackflushController.Simulation;

/// <summary>A trace as comma-separated values (RFC 4180): the same run gives the same bytes.</summary>
public static class TraceCsv
{
    private const string Head = "time_s,what,value,text";

    /// <summary>
    /// Pressure every 20 ms, of a run of more than four hours the older part at longer steps; each edge to the
    /// nanosecond, each verdict and event, in order of time. What a very long run has forgotten of these is said.
    /// </summary>
    public static string Of(WorldTrace trace)
    {
        TraceSlice all = trace.Since(default, int.MaxValue);
        IEnumerable<(long Time, string Line)> lines =
        [
            .. all.Pressure.Select(sample => (
                sample.TimeNanoseconds, Line("pressure", Number(sample.GroupBar, "0.0000")))),
            .. all.Edges.Select(edge => (
                edge.TimeNanoseconds, Line(CodeWords.Of(edge.Output), edge.On ? "1" : "0"))),
            .. all.Marks.Select(mark => (mark.TimeNanoseconds, Line($"verdict {mark.Kind}", "", mark.Text))),
            .. all.Log.Where(entry => entry.Source is "person" or "machine" or "serial").Select(entry =>
                (entry.TimeNanoseconds, Line(entry.Source, "", entry.Text))),
            .. LeftOut("edges", all.Next.Edges, all.Edges, edge => edge.TimeNanoseconds),
            .. LeftOut("verdicts", all.Next.Marks, all.Marks, mark => mark.TimeNanoseconds),
            .. LeftOut("events", all.Next.Log, all.Log, entry => entry.TimeNanoseconds),
        ];
        return string.Concat(lines
            .OrderBy(line => line.Time)
            .Select(line => $"{Number(line.Time / 1e9m, "0.000000000")},{line.Line}")
            .Prepend(Head)
            .Select(line => line + "\r\n"));
    }

    /// <summary>A line at the first that is there, where earlier ones are not.</summary>
    private static IEnumerable<(long Time, string Line)> LeftOut<T>(
        string what, long total, IReadOnlyList<T> there, Func<T, long> timeOf) =>
        total > there.Count ? [(timeOf(there[0]), Line("left out", "", $"{total - there.Count} earlier {what}"))] : [];

    private static string Line(string what, string value, string text = "") => $"{what},{value},{Quoted(text)}";

    internal static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"")}\"" : text;

    private static string Number(IFormattable number, string format) =>
        number.ToString(format, CultureInfo.InvariantCulture);
}
