namespace BackflushController.Site;

/// <summary>
/// A run as an animated SVG: the panel beside the pressure, valve and pump below it. Styles alone animate it, so that
/// it moves in an image of a README, and stands still for those who want no motion and where nothing is animated. It
/// begins six seconds into the run, when the panel shows something.
/// </summary>
public static class RunFilm
{
    public const string Programme = "detergent-backflush";

    private const int TimesFaster = 10;
    private const double SecondsAFrame = 1.5;
    private const int StillSecond = 32;

    private const int ChartLeft = 500;
    private const int ChartWidth = 440;
    private const int ChartTop = 58;
    private const int ChartHeight = 150;
    private const double TopBar = 14;
    private const int LaneHeight = 14;
    private const int ValveTop = ChartHeight + 18;
    private const int PumpTop = ValveTop + LaneHeight + 10;
    private const int LanesBottom = PumpTop + LaneHeight;

    public static string Svg(RunRecording run)
    {
        int frames = (int)Math.Ceiling(run.Report.SimulatedSeconds / SecondsAFrame);
        var tiles = new FrameTiles();
        string strip = string.Concat(Enumerable.Range(0, frames).Select(index =>
            tiles.Draw(run.FrameAt((long)(index * SecondsAFrame * 1e9)), index * OledFrame.Height)));
        return PageFile.Read("film.svg")
            .Replace("{seconds}", Number(run.Report.SimulatedSeconds / TimesFaster))
            .Replace("{frames}", $"{frames}")
            .Replace("{rows}", $"{frames * OledFrame.Height}")
            .Replace("{still}", $"{(int)(StillSecond / SecondsAFrame) * OledFrame.Height}")
            .Replace("{chartLeft}", $"{ChartLeft}")
            .Replace("{chartWidth}", $"{ChartWidth}")
            .Replace("{tiles}", string.Join('\n', tiles.Definitions))
            .Replace("{strip}", strip)
            .Replace("{chart}", Chart(run));
    }

    /// <summary>When an output was on, as long as it went off again.</summary>
    internal static IEnumerable<(long From, long To)> Stretches(RunRecording run, BoxOutput output)
    {
        OutputEdge[] edges = [.. run.Report.Edges.Where(edge => edge.Output == output)];
        return edges.Zip(edges.Skip(1))
            .Where(pair => pair.First.On)
            .Select(pair => (pair.First.TimeNanoseconds, pair.Second.TimeNanoseconds));
    }

    /// <summary>A cover with a line at its edge uncovers the chart as the run goes on.</summary>
    private static string Chart(RunRecording run)
    {
        // One sample in ten is enough for a line of this width.
        string points = string.Join(' ', run.Report.Pressure.Where((_, index) => index % 10 == 0).Select(sample =>
            $"{Number(X(run, sample.TimeNanoseconds))},{Number(Y(sample.GroupBar))}"));
        return $"""
            <g transform="translate({ChartLeft} {ChartTop})">
            {string.Concat(new[] { 0, 4, 8, 12 }.Select(Grid))}
            {Label("valve", ValveTop + 12)}{Label("pump", PumpTop + 12)}
            <polyline class="trace" points="{points}"/>
            {Lane(run, "valve", BoxOutput.Valve, ValveTop)}
            {Lane(run, "pump", BoxOutput.Pump, PumpTop)}
            </g>
            <svg x="{ChartLeft - 1}" y="{ChartTop - 2}" width="{ChartWidth + 2}" height="{LanesBottom + 4}">
            <g class="passing">
            <rect class="cover" x="2" width="{ChartWidth}" height="{LanesBottom + 4}"/>
            <line class="now" x1="1" x2="1" y2="{LanesBottom + 4}"/>
            </g>
            </svg>
            """.ReplaceLineEndings("\n");
    }

    private static string Grid(int bar)
    {
        string y = Number(Y(bar));
        return $"<line class=\"grid\" x2=\"{ChartWidth}\" y1=\"{y}\" y2=\"{y}\"/>{Label($"{bar}", (int)Y(bar) + 5)}";
    }

    private static string Label(string text, int y) =>
        $"<text class=\"small\" x=\"-8\" y=\"{y}\" text-anchor=\"end\">{text}</text>";

    private static string Lane(RunRecording run, string kind, BoxOutput output, int top) =>
        string.Concat(Stretches(run, output).Select(on =>
            $"<rect class=\"{kind}\" x=\"{Number(X(run, on.From))}\" y=\"{top}\" " +
            $"width=\"{Number(X(run, on.To) - X(run, on.From))}\" height=\"{LaneHeight}\"/>"));

    private static double X(RunRecording run, long nanoseconds) =>
        ChartWidth * (double)nanoseconds / run.EndNanoseconds;

    private static double Y(double bar) => ChartHeight * (1 - (Math.Max(0, bar) / TopBar));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
