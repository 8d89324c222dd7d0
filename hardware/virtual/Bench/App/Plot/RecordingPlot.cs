namespace BackflushController.Bench;

/// <summary>
/// Draws a recording: the pressure, what was a coffee shaded, pump and valve below, and what was called wrong.
/// </summary>
public static class RecordingPlot
{
    private const int MarkHeight = 16;
    private const int MarkRows = 6;

    private const int ValveTop = 352;
    private const int PumpTop = 382;

    /// <returns>The content of an SVG file; the same report gives the same text.</returns>
    public static string Svg(ReplayReport report, string name)
    {
        PressureRecording recording = report.Recording;
        PressureSample[] pressure =
            [.. recording.Samples.Select(sample => new PressureSample(Nanoseconds(sample.Seconds), sample.Bar))];
        PlotScale scale = PressurePlot.ScaleFor(pressure[^1].TimeNanoseconds, pressure);
        string heading = $"Recording {name}";
        string note = ReplayText.SummaryOf(report);
        var svg = new SvgDocument(
            PressurePlot.Width, PressurePlot.Height, heading, note, PlotStyle.Sheet + FaultMarks.Style);
        svg.Rectangle("page", 0, 0, PressurePlot.Width, PressurePlot.Height);
        svg.Text("heading", PlotScale.Left, PressurePlot.HeadingBase, heading);
        svg.Text("note", PlotScale.Left, PressurePlot.NoteBase, note);
        DrawShots(svg, scale, report.Shots);
        PressurePlot.DrawPressureAxis(svg, scale);
        PressurePlot.DrawTimeAxis(svg, scale, "time of the recording (minutes:seconds)");
        if (recording.TellsPump)
        {
            IReadOnlyList<RecordedCycle> cycles = recording.Cycles();
            DrawLane(svg, scale, "valve", ValveTop, cycles.Select(cycle => (cycle.ValveOn, cycle.ValveOff)));
            DrawLane(svg, scale, "pump", PumpTop, cycles.Select(cycle => (cycle.PumpOn, cycle.PumpOff)));
        }

        PressurePlot.DrawPressure(svg, scale, pressure, PlotScale.Right - PlotScale.Left);
        DrawMarks(svg, scale, report.Marks);
        return svg.Finish();
    }

    private static void DrawShots(SvgDocument svg, PlotScale scale, IReadOnlyList<ReplayedShot> shots)
    {
        for (int i = 0; i < shots.Count; i++)
        {
            string label = $"coffee {i + 1}";
            double left = X(scale, shots[i].StartSeconds);
            double width = X(scale, shots[i].EndSeconds) - left;
            svg.Rectangle(
                "stage", left, PressurePlot.StageTop, width, PressurePlot.LanesBottom - PressurePlot.StageTop, label);
            svg.Text("stage-label middle", left + (width / 2), PressurePlot.StageLabelBase, label);
        }
    }

    private static void DrawLane(
        SvgDocument svg, PlotScale scale, string name, int top, IEnumerable<(double On, double? Off)> stretches)
    {
        svg.Text("lane-label end", PlotScale.Left - 8, top + (PressurePlot.LaneHeight / 2) + 4, name);
        svg.Rectangle("lane", PlotScale.Left, top, PlotScale.Right - PlotScale.Left, PressurePlot.LaneHeight);
        foreach ((double on, double? off) in stretches)
        {
            double left = X(scale, on);
            double right = off is double seconds ? X(scale, seconds) : PlotScale.Right;
            svg.Rectangle(name, left, top, right - left, PressurePlot.LaneHeight);
        }
    }

    private static void DrawMarks(SvgDocument svg, PlotScale scale, IReadOnlyList<VerdictMark> marks)
    {
        for (int i = 0; i < marks.Count; i++)
        {
            double x = scale.X(Math.Clamp(marks[i].TimeNanoseconds, 0, scale.EndNanoseconds));
            double y = PlotScale.Top + (MarkHeight * (1 + (i % MarkRows)));
            bool isLate = x > (PlotScale.Left + PlotScale.Right) / 2.0;
            svg.Line("said", x, PlotScale.Top, x, PressurePlot.LanesBottom);
            svg.Text(isLate ? "mark end" : "mark", isLate ? x - 6 : x + 6, y, $"{marks[i].Kind}: {marks[i].Text}");
        }
    }

    private static double X(PlotScale scale, double seconds) =>
        scale.X(Math.Min(Nanoseconds(seconds), scale.EndNanoseconds));

    private static long Nanoseconds(double seconds) => (long)(seconds * PlotScale.NanosecondsPerSecond);
}
