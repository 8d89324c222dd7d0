namespace BackflushController.Simulation;

/// <summary>The JSON of a shot as Decent, Visualizer, GaggiMate and Gaggiuino export it.</summary>
internal static class ShotJson
{
    private const double PerMille = 0.001;
    private const double Tenth = 0.1;

    public static IEnumerable<(int Line, RecordedSample Sample)> Read(byte[] content)
    {
        LinedJson shot = LinedJson.Parse(content);
        if (shot.Find("elapsed") is LinedJson elapsed)
        {
            LinedJson pressure = shot.Get("pressure");
            return Columns(elapsed, pressure.Get("pressure"), pressure.Find("goal"), 1);
        }

        if (shot.Find("timeframe") is LinedJson timeframe)
        {
            LinedJson data = shot.Get("data");
            return Columns(timeframe, data.Get("espresso_pressure"), data.Find("espresso_pressure_goal"), 1);
        }

        if (shot.Find("samples") is LinedJson samples)
        {
            return Rows(samples, "t", "cp", "tp");
        }

        LinedJson points = shot.Find("datapoints") ?? throw shot.Wrong(
            "elapsed and pressure (Decent), timeframe and data (Visualizer), samples (GaggiMate) or " +
            "datapoints (Gaggiuino)");

        // Gaggiuino itself writes columns in tenths; what Visualizer takes has rows in milliseconds and bar.
        return points.Value is List<LinedJson>
            ? Rows(points, "timeInShot", "pressure", "targetPressure")
            : Columns(points.Get("timeInShot"), points.Get("pressure"), points.Find("targetPressure"), Tenth);
    }

    private static IEnumerable<(int, RecordedSample)> Rows(LinedJson rows, string time, string pressure, string goal) =>
        rows.List().Select(row => (row.Line, new RecordedSample(
            row.Get(time).Number() * PerMille, row.Get(pressure).Number(), row.Find(goal)?.Number())));

    private static IEnumerable<(int, RecordedSample)> Columns(
        LinedJson times, LinedJson pressures, LinedJson? goals, double unit)
    {
        IReadOnlyList<LinedJson> time = times.List();
        IReadOnlyList<LinedJson> pressure = pressures.List();
        IReadOnlyList<LinedJson>? goal = goals?.List();
        if (time.Count != pressure.Count)
        {
            throw new RecordingException(
                pressures.Line, $"{pressure.Count} pressures at {time.Count} times; allowed: as many of both");
        }

        return time.Select((at, i) => (pressure[i].Line, new RecordedSample(
            at.Number() * unit, pressure[i].Number() * unit, i < goal?.Count ? goal[i].Number() * unit : null)));
    }
}
