namespace BackflushController.Bench;

/// <summary>
/// Draws a run: the pressure, below it the valve, pump and buzzer on the same axis of time, the stages shaded behind.
/// When something went wrong, marks say when.
/// </summary>
public static class PressurePlot
{
    internal const int Width = 1_200;
    internal const int Height = 500;
    internal const int HeadingBase = 32;
    internal const int NoteBase = 54;
    internal const int StageTop = 72;
    internal const int StageLabelBase = 88;
    private const int LegendLeft = 818;
    internal const int LaneHeight = 22;
    internal const int LanesBottom = 438;
    private const int TickLabelBase = 456;
    private const int TimeTitleBase = 484;
    private const int MostPressureSteps = 8;
    private const int MostTimeSteps = 18;
    private const double LeastTopBar = 10;
    private const double Headroom = 1.05;
    private const double LeastCycleLabelWidth = 18;
    private const double LetterWidth = 7.5;
    private const int SecondsPerMinute = 60;

    private static readonly (BoxOutput Output, string Name, string OnMeans, int Top)[] Lanes =
    [
        (BoxOutput.Valve, "valve", "energised", 352),
        (BoxOutput.Pump, "pump", "on", 382),
        (BoxOutput.Buzzer, "buzzer", "on", 412),
    ];

    /// <param name="columns">The pressure gets at most two points in each of so many columns.</param>
    /// <returns>The content of an SVG file; the same report gives the same text.</returns>
    public static string Svg(RunReport report, int columns = PlotScale.Right - PlotScale.Left)
    {
        string heading = HeadingOf(report);
        string note = SingleLine.Of($"{report.Outcome}; time charged by cost model {report.CostModelName}");
        PlotScale scale = ScaleOf(report);
        FaultFinding? finding = report.Fault;
        int height = finding is null ? Height : Height + FaultMarks.Height;
        string style = finding is null ? PlotStyle.Sheet : PlotStyle.Sheet + FaultMarks.Style;
        var svg = new SvgDocument(Width, height, heading, note, style);
        svg.Rectangle("page", 0, 0, Width, height);
        svg.Text("heading", PlotScale.Left, HeadingBase, heading);
        svg.Text("note", PlotScale.Left, NoteBase, note);
        if (finding is null)
        {
            DrawRun(svg, scale, report, columns);
            return svg.Finish();
        }

        svg.StartShift(FaultMarks.Height);
        DrawRun(svg, scale, report, columns);
        svg.EndShift();
        FaultMarks.Draw(svg, scale, LanesBottom + FaultMarks.Height, finding);
        return svg.Finish();
    }

    private static string HeadingOf(RunReport report)
    {
        string what = report.Fault?.Scenario is FaultScenario scenario ? $"Fault {scenario}" : "Backflush run";
        return $"{what}: programme {report.Programme}, machine {report.Machine}, seed {report.Seed}";
    }

    private static void DrawRun(SvgDocument svg, PlotScale scale, RunReport report, int columns)
    {
        DrawLegend(svg);
        DrawStages(svg, scale, report);
        DrawPressureAxis(svg, scale);
        DrawTimeAxis(svg, scale, "time since power-up (minutes:seconds)");
        DrawLanes(svg, scale, report);
        DrawPressure(svg, scale, report.Pressure, columns);
    }

    private static PlotScale ScaleOf(RunReport report)
    {
        long end = Math.Max(
            (long)(report.SimulatedSeconds * PlotScale.NanosecondsPerSecond),
            report.Pressure.Select(sample => sample.TimeNanoseconds).DefaultIfEmpty(1).Max());
        return ScaleFor(end, report.Pressure);
    }

    internal static PlotScale ScaleFor(long end, IReadOnlyList<PressureSample> pressure)
    {
        double highest = pressure.Select(sample => sample.GroupBar * Headroom).Append(LeastTopBar).Max();
        double step = AxisTicks.NumberStep(highest, MostPressureSteps);
        return new PlotScale(end, Math.Ceiling(highest / step) * step);
    }

    private static void DrawLegend(SvgDocument svg)
    {
        const int Swatch = 12;
        const int Spacing = 92;
        (string Class, string Text)[] keys =
            [("pressure-key", "pressure"), ("valve", "valve"), ("pump", "pump"), ("buzzer", "buzzer")];
        for (int index = 0; index < keys.Length; index++)
        {
            int left = LegendLeft + (index * Spacing);
            svg.Rectangle(keys[index].Class, left, TimeTitleBase - Swatch + 1, Swatch, Swatch);
            svg.Text("key", left + Swatch + 6, TimeTitleBase, keys[index].Text);
        }
    }

    private static void DrawStages(SvgDocument svg, PlotScale scale, RunReport report)
    {
        foreach (StageStretch stage in StageTimeline.Of(report, scale.EndNanoseconds))
        {
            double left = scale.X(stage.Time.StartNanoseconds);
            double width = scale.X(stage.Time.EndNanoseconds) - left;
            string label = $"{stage.Stage}, {stage.Cycles} {(stage.Cycles == 1 ? "cycle" : "cycles")}";
            svg.Rectangle("stage", left, StageTop, width, LanesBottom - StageTop, label);
            string? fitting = new[] { label, stage.Stage }.FirstOrDefault(text => text.Length * LetterWidth < width);
            if (fitting is not null)
            {
                svg.Text("stage-label middle", left + (width / 2), StageLabelBase, fitting);
            }
        }
    }

    internal static void DrawPressureAxis(SvgDocument svg, PlotScale scale)
    {
        double step = AxisTicks.NumberStep(scale.TopBar, MostPressureSteps);
        int steps = (int)Math.Round(scale.TopBar / step);
        for (int index = 0; index <= steps; index++)
        {
            double y = scale.Y(index * step);
            svg.Line(index == 0 ? "axis" : "grid", PlotScale.Left, y, PlotScale.Right, y);
            svg.Text("tick end", PlotScale.Left - 8, y + 4, SvgDocument.Number(index * step));
        }

        svg.Text(
            "axis-title middle", 24, (PlotScale.Top + PlotScale.Bottom) / 2.0, "group pressure (bar)", upwards: true);
    }

    internal static void DrawTimeAxis(SvgDocument svg, PlotScale scale, string title)
    {
        double seconds = scale.EndNanoseconds / (double)PlotScale.NanosecondsPerSecond;
        int step = AxisTicks.SecondsStep(seconds, MostTimeSteps);
        for (int tick = 0; tick <= seconds; tick += step)
        {
            double x = scale.X(tick * PlotScale.NanosecondsPerSecond);
            svg.Line("grid", x, PlotScale.Top, x, LanesBottom + 4);
            svg.Text("tick middle", x, TickLabelBase, MinutesAndSeconds(tick));
        }

        svg.Text(
            "axis-title middle",
            (PlotScale.Left + PlotScale.Right) / 2.0,
            TimeTitleBase,
            title);
    }

    private static void DrawLanes(SvgDocument svg, PlotScale scale, RunReport report)
    {
        TimeStretch[] fills = [.. OnStretches.OfFills(report.Edges, scale.EndNanoseconds)];
        foreach ((BoxOutput output, string name, string onMeans, int top) in Lanes)
        {
            svg.Text("lane-label end", PlotScale.Left - 8, top + (LaneHeight / 2) + 4, name);
            svg.Rectangle("lane", PlotScale.Left, top, PlotScale.Right - PlotScale.Left, LaneHeight);
            IReadOnlyList<TimeStretch> stretches = OnStretches.Of(report.Edges, output, scale.EndNanoseconds);
            for (int index = 0; index < stretches.Count; index++)
            {
                double left = scale.X(stretches[index].StartNanoseconds);
                double width = scale.X(stretches[index].EndNanoseconds) - left;
                string hint = $"{name} {onMeans} from {Numbers.TimeStamp(stretches[index].StartNanoseconds)} " +
                    $"to {Numbers.TimeStamp(stretches[index].EndNanoseconds)}";
                svg.Rectangle(name, left, top, Math.Max(1, width), LaneHeight, hint);
                int cycle = output == BoxOutput.Pump ? Array.IndexOf(fills, stretches[index]) : -1;
                if (cycle >= 0 && cycle < report.Cycles.Count && width >= LeastCycleLabelWidth)
                {
                    string number = report.Cycles[cycle].Number.ToString(CultureInfo.InvariantCulture);
                    svg.Text("cycle", left + (width / 2), top + (LaneHeight / 2) + 4, number);
                }
            }
        }
    }

    internal static void DrawPressure(
        SvgDocument svg, PlotScale scale, IReadOnlyList<PressureSample> pressure, int columns)
    {
        IReadOnlyList<PressureSample> thinned = PeakThinning.Thin(pressure, 0, scale.EndNanoseconds, columns);
        svg.Polyline(
            "pressure", thinned.Select(sample => (scale.X(sample.TimeNanoseconds), scale.Y(sample.GroupBar))));
    }

    private static string MinutesAndSeconds(int seconds)
    {
        return string.Create(
            CultureInfo.InvariantCulture, $"{seconds / SecondsPerMinute}:{seconds % SecondsPerMinute:00}");
    }
}
