using System.Xml.Linq;

namespace BackflushController.Tests.Bench;

public sealed class FaultMarksTests
{
    private const double LetterWidth = 7.5;
    private const double LetterHeight = 13;

    [Fact]
    public void The_arrival_and_the_time_of_the_name_are_lines_with_labels()
    {
        SvgPlot plot = Plot(SampleFault.Found("tank-empty"));

        Assert.NotEmpty(Lines(plot, "arrival"));
        Assert.NotEmpty(Lines(plot, "said"));
        Assert.All(Lines(plot, "arrival"), line => Assert.Equal(76 + (1_100 * 30 / 240.0), line.X, 0.01));
        Assert.All(Lines(plot, "said"), line => Assert.Equal(76 + (1_100 * 35 / 240.0), line.X, 0.01));
        Assert.Equal(
            ["tank-empty arrives", "FAULT: No pressure, 5.0 s later"],
            plot.All("text").Select(text => text.Value)
                .Where(text => text.Contains(" arrives") || text.Contains("FAULT")));
        Assert.Contains(plot.All("text"), text => text.Value.StartsWith("Water in the tank?"));
        Assert.Contains("Fault tank-empty: programme detergent, machine home-vibratory, seed 1", plot.Root.Value);
    }

    [Fact]
    public void Advice_at_the_end_says_that_the_run_was_done()
    {
        string[] texts = [.. Plot(SampleFault.Advised("drain-fouled")).All("text").Select(text => text.Value)];

        Assert.Contains("DONE, with advice, 195.0 s later", texts);
        Assert.Contains("Vents slowly: have the valve cleaned.", texts);
    }

    [Fact]
    public void What_did_not_happen_gets_no_mark()
    {
        SvgPlot silent = Plot(SampleFault.Silent("noise-bursts"));
        SvgPlot late = Plot(SampleFault.Silent("noise-bursts") with { ArrivedSeconds = null });
        var sound = new SvgPlot(SampleRun.Report);

        Assert.NotEmpty(Lines(silent, "arrival"));
        Assert.Empty(Lines(silent, "said"));
        Assert.Empty(Lines(late, "arrival"));
        Assert.Empty(Lines(sound, "arrival"));
        Assert.DoesNotContain(".arrival", sound.Sheet);
    }

    /// <summary>Wherever the two marks are, near to each other and near to the edges.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 8)]
    [InlineData(0, 240)]
    [InlineData(5, 20)]
    [InlineData(30, 30.3)]
    [InlineData(30, 35)]
    [InlineData(110, 128)]
    [InlineData(120, 121)]
    [InlineData(239, 240)]
    public void No_text_meets_another_text_or_a_mark_or_leaves_the_picture(double arrived, double said)
    {
        SvgPlot plot = Plot(SampleFault.Found("sensor-supply-brown-out", arrived, said));
        Box[] texts = [.. plot.All("text").Except(plot.OfClass("text", "heading")).Select(BoxOf)];
        (double X, double Top, double Bottom)[] marks = [.. Lines(plot, "arrival"), .. Lines(plot, "said")];

        Assert.All(texts, text => Assert.True(text.Left >= 0 && text.Right <= 1_200, text.Text));
        Assert.All(marks, mark => Assert.All(
            texts.Where(text => text.Top < 148),
            text => Assert.False(
                mark.X > text.Left && mark.X < text.Right && mark.Top < text.Bottom && mark.Bottom > text.Top,
                $"{mark} crosses {text}")));
        for (int first = 0; first < texts.Length; first++)
        {
            for (int second = first + 1; second < texts.Length; second++)
            {
                Assert.False(texts[first].Meets(texts[second]), $"{texts[first]} meets {texts[second]}");
            }
        }
    }

    [Fact]
    public void Fewer_columns_make_a_smaller_picture_with_the_same_peak()
    {
        RunReport report = SampleFault.Report(SampleFault.Found("tank-empty"));
        string fine = PressurePlot.Svg(report);
        string coarse = PressurePlot.Svg(report, columns: 550);

        Assert.InRange(coarse.Length, 0, fine.Length * 0.7);
        Assert.Equal(new SvgPlot(fine).Points.Min(point => point.Y), new SvgPlot(coarse).Points.Min(point => point.Y));
    }

    private static SvgPlot Plot(FaultFinding finding) => new(SampleFault.Report(finding));

    private static (double X, double Top, double Bottom)[] Lines(SvgPlot plot, string styleClass) =>
    [
        .. plot.OfClass("line", styleClass).Select(line =>
            (SvgPlot.Number(line, "x1"), SvgPlot.Number(line, "y1"), SvgPlot.Number(line, "y2"))),
    ];

    private static Box BoxOf(XElement text)
    {
        string[] classes = text.Attribute("class")!.Value.Split(' ');
        bool shifted = text.Parent!.Name.LocalName == "g";
        bool upwards = text.Attribute("transform") != null;
        double width = upwards ? LetterHeight : text.Value.Length * LetterWidth;
        double height = upwards ? text.Value.Length * LetterWidth : LetterHeight;
        double x = SvgPlot.Number(text, "x");
        double left = classes.Contains("end") ? x - width
            : classes.Contains("middle") || classes.Contains("cycle") ? x - (width / 2)
            : x;
        double bottom = SvgPlot.Number(text, "y") + (shifted ? 52 : 0) + (upwards ? height / 2 : 2);
        return new Box(text.Value, left, bottom - height, left + width, bottom);
    }

    private sealed record Box(string Text, double Left, double Top, double Right, double Bottom)
    {
        public bool Meets(Box other) =>
            Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
