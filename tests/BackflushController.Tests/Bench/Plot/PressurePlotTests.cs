using System.Xml.Linq;

namespace BackflushController.Tests.Bench;

public sealed class PressurePlotTests
{
    private static readonly SvgPlot Plot = new(SampleRun.Report);

    [Fact]
    public void The_pressure_stays_in_its_field_and_keeps_its_peak()
    {
        (double X, double Y)[] points = Plot.Points;

        Assert.All(points, point => Assert.InRange(point.X, 76, 1_176));
        Assert.All(points, point => Assert.InRange(point.Y, 96, 336));
        Assert.True(points.Zip(points.Skip(1)).All(pair => pair.First.X <= pair.Second.X));
        double peak = SampleRun.Report.Pressure.Max(sample => sample.GroupBar);
        Assert.Equal(336 - (240 * peak / 12), points.Min(point => point.Y), 0.01);
        Assert.InRange(points.Length, 1_000, 2_202);
    }

    [Fact]
    public void Pump_and_valve_are_drawn_where_they_were_on()
    {
        Assert.Equal(9, Plot.OfClass("rect", "pump").Count() - 1);
        Assert.Equal(9, Plot.OfClass("rect", "valve").Count() - 1);
        Assert.Equal(13, Plot.OfClass("rect", "buzzer").Count() - 1);
        XElement firstPump = Plot.OfClass("rect", "pump").First(rectangle => rectangle.HasElements);
        Assert.Equal("pump on from 00:12.300 to 00:22.300", firstPump.Value);
        Assert.Equal(76 + (1_100 * 12.30009 / 240), SvgPlot.Number(firstPump, "x"), 0.01);
        Assert.Equal(1_100 * 10.00022 / 240, SvgPlot.Number(firstPump, "width"), 0.01);
        Assert.Equal(["1", "2", "3", "4", "5", "1", "2", "3", "4"], Plot.Texts("cycle"));
    }

    [Fact]
    public void Every_class_that_is_drawn_has_a_colour_in_both_schemes()
    {
        string[] schemes = Plot.Sheet.Split("@media");
        string[] classes =
        [
            .. Plot.Root.Descendants()
                .Where(element => element.Name.LocalName is "rect" or "line" or "polyline")
                .Select(element => element.Attribute("class")!.Value)
                .Distinct(),
        ];

        Assert.All(classes, name => Assert.Matches($@"\.{name} {{ (fill|stroke): #", schemes[0]));
        Assert.All(classes, name => Assert.Matches($@"\.{name} {{ (fill|stroke): #", schemes[1]));
    }

    [Fact]
    public void The_same_run_gives_the_same_text_in_every_country()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string here = PressurePlot.Svg(SampleRun.Report);
        try
        {
            var commaCulture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            commaCulture.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = commaCulture;

            Assert.Equal(here, PressurePlot.Svg(SampleRun.Report));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.DoesNotContain('\r', here);
    }

    [Fact]
    public void Names_with_markup_are_escaped()
    {
        RunReport report = SampleRun.Report with { Machine = "<a & \"b\">", Outcome = "1 < 2" };

        Assert.Contains("machine <a & \"b\">", new SvgPlot(report).Root.Value);
    }

    [Fact]
    public void A_run_without_anything_gives_empty_axes()
    {
        RunReport report = SampleRun.Report with { Edges = [], Pressure = [], Cycles = [], SimulatedSeconds = 0 };

        string svg = PressurePlot.Svg(report);

        Assert.DoesNotContain("NaN", svg);
        Assert.DoesNotContain("Infinity", svg);
    }
}
