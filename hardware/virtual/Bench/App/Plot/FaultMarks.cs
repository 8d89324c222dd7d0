namespace BackflushController.Bench;

/// <summary>
/// Marks on a plot when the fault arrived and when the screen named it. Each text has a line of its own above the plot,
/// so that no two can meet however close the moments are.
/// </summary>
internal static class FaultMarks
{
    /// <summary>What the lines of text add to the height of the picture.</summary>
    public const int Height = 52;

    private const int NameBase = 78;
    private const int AdviceBase = 96;
    private const int ArrivalBase = 116;
    private const int LetterHeight = 12;
    private const int AdviceBottom = AdviceBase + 5;
    private const int ArrivalBottom = ArrivalBase + 5;

    // The names of the stages stand above it, anywhere; the lines leave them alone.
    private const int PlotTop = PlotScale.Top + Height;
    private const int Gap = 6;
    private const int Margin = 12;
    private const double LetterWidth = 7.5;

    /// <summary>The classes of the marks, for a light and a dark page.</summary>
    public const string Style = """
        .mark { font-weight: 600; }
        .arrival { stroke: #57606a; stroke-dasharray: 4 3; }
        .said { stroke: #cf222e; stroke-width: 1.5; }
        @media (prefers-color-scheme: dark) {
          .arrival { stroke: #a3adb8; }
          .said { stroke: #ff7b72; }
        }

        """;

    /// <param name="bottom">Where the lines end.</param>
    public static void Draw(SvgDocument svg, PlotScale scale, int bottom, FaultFinding finding)
    {
        bool arrivalStandsAfter = false;
        if (X(scale, finding.ArrivedSeconds) is double arrived)
        {
            arrivalStandsAfter = DrawArrival(svg, arrived, bottom, $"{finding.Scenario} arrives");
        }

        if (X(scale, finding.SaidSeconds) is double said)
        {
            svg.Line("said", said, NameBase - LetterHeight, said, arrivalStandsAfter ? AdviceBottom : ArrivalBottom);
            svg.Line("said", said, PlotTop, said, bottom);
            DrawFlag(svg, said, NameOf(finding), finding.Advice);
        }
    }

    private static double? X(PlotScale scale, double? seconds) =>
        seconds is double time ? scale.X((long)(time * PlotScale.NanosecondsPerSecond)) : null;

    private static string NameOf(FaultFinding finding)
    {
        string name = finding.Name == null ? "DONE, with advice" : $"FAULT: {finding.Name}";
        return finding.SecondsToSay is double seconds ? $"{name}, {Numbers.Text(seconds, 1)} s later" : name;
    }

    // Before its line where there is room, else after it, which is what it returns.
    private static bool DrawArrival(SvgDocument svg, double x, int bottom, string text)
    {
        bool standsAfter = x - Gap - Width(text) < Margin;
        svg.Line("arrival", x, ArrivalBase - LetterHeight, x, ArrivalBottom);
        svg.Line("arrival", x, PlotTop, x, bottom);
        svg.Text(standsAfter ? "note" : "note end", standsAfter ? x + Gap : x - Gap, ArrivalBase, text);
        return standsAfter;
    }

    // After the line where there is room for both texts, else before it.
    private static void DrawFlag(SvgDocument svg, double x, string name, string advice)
    {
        bool fits = x + Gap + Math.Max(Width(name), Width(advice)) <= PlotScale.Right;
        svg.Text(fits ? "mark" : "mark end", fits ? x + Gap : x - Gap, NameBase, name);
        svg.Text(fits ? "note" : "note end", fits ? x + Gap : x - Gap, AdviceBase, advice);
    }

    private static double Width(string text) => text.Length * LetterWidth;
}
