using System.Globalization;
using System.Xml.Linq;
using BackflushController.Bench;
using BackflushController.Simulation;

namespace BackflushController.Tests.Bench;

public sealed class PressurePlotTests
{
    private static readonly XElement Plot = XDocument.Parse(PressurePlot.Svg(SampleRun.Report)).Root!;

    [Fact]
    public void The_picture_is_1200_by_500_and_says_what_it_is()
    {
        Assert.Equal("svg", Plot.Name.LocalName);
        Assert.Equal("0 0 1200 500", Plot.Attribute("viewBox")!.Value);
        Assert.Equal(
            "Backflush run: programme detergent, machine home-vibratory, seed 1",
            Plot.Elements().First(element => element.Name.LocalName == "title").Value);
    }

    [Fact]
    public void The_axes_have_titles_with_units_and_round_ticks()
    {
        Assert.Equal(
            ["group pressure (bar)", "time since power-up (minutes:seconds)"], Texts("axis-title middle"));
        Assert.Equal(["0", "2", "4", "6", "8", "10", "12"], Texts("tick end"));
        Assert.Equal(["0:00", "0:15", "0:30", "0:45"], Texts("tick middle").Take(4));
        Assert.Equal("4:00", Texts("tick middle")[^1]);
    }

    [Fact]
    public void The_pressure_stays_in_its_field_and_keeps_its_peak()
    {
        (double X, double Y)[] points = Points();

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
        Assert.Equal(9, Rectangles("pump").Length - 1);
        Assert.Equal(9, Rectangles("valve").Length - 1);
        Assert.Equal(13, Rectangles("buzzer").Length - 1);
        XElement firstPump = Rectangles("pump").First(rectangle => rectangle.HasElements);
        Assert.Equal("pump on from 00:12.300 to 00:22.300", firstPump.Value);
        Assert.Equal(76 + (1_100 * 12.30009 / 240), Number(firstPump, "x"), 0.01);
        Assert.Equal(1_100 * 10.00022 / 240, Number(firstPump, "width"), 0.01);
        Assert.Equal(["1", "2", "3", "4", "5", "1", "2", "3", "4"], Texts("cycle"));
    }

    [Fact]
    public void The_stages_are_shaded_and_named()
    {
        Assert.Equal(["detergent, 5 cycles", "clear water, 4 cycles"], Texts("stage-label middle"));
        Assert.Equal(76 + (1_100 * 12.00012 / 240), Number(Rectangles("stage")[0], "x"), 0.01);
    }

    [Fact]
    public void The_legend_names_every_series()
    {
        Assert.Equal(["pressure", "valve", "pump", "buzzer"], Texts("key"));
    }

    [Fact]
    public void There_are_colours_for_a_dark_page()
    {
        Assert.Contains("@media (prefers-color-scheme: dark)", Plot.ToString());
    }

    [Fact]
    public void Every_class_that_is_drawn_has_a_colour_in_both_schemes()
    {
        string sheet = Plot.Elements().Single(element => element.Name.LocalName == "style").Value;
        string[] schemes = sheet.Split("@media");
        string[] classes = Plot.Descendants()
            .Where(element => element.Name.LocalName is "rect" or "line" or "polyline")
            .Select(element => element.Attribute("class")!.Value)
            .Distinct()
            .ToArray();

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

        XElement plot = XDocument.Parse(PressurePlot.Svg(report)).Root!;

        Assert.Contains("machine <a & \"b\">", plot.Value);
    }

    [Fact]
    public void A_run_without_anything_gives_empty_axes()
    {
        RunReport report = SampleRun.Report with { Edges = [], Pressure = [], Cycles = [], SimulatedSeconds = 0 };

        XElement plot = XDocument.Parse(PressurePlot.Svg(report)).Root!;

        Assert.DoesNotContain("NaN", plot.ToString());
        Assert.DoesNotContain("Infinity", plot.ToString());
    }

    private static string[] Texts(string styleClass)
    {
        return OfClass("text", styleClass).Select(element => element.Value).ToArray();
    }

    private static XElement[] Rectangles(string styleClass) => OfClass("rect", styleClass).ToArray();

    private static IEnumerable<XElement> OfClass(string name, string styleClass)
    {
        return Plot.Descendants().Where(element =>
            element.Name.LocalName == name && element.Attribute("class")?.Value == styleClass);
    }

    private static double Number(XElement element, string attribute)
    {
        return double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
    }

    private static (double X, double Y)[] Points()
    {
        return OfClass("polyline", "pressure").Single().Attribute("points")!.Value
            .Split(' ')
            .Select(point => point.Split(','))
            .Select(pair => (
                double.Parse(pair[0], CultureInfo.InvariantCulture),
                double.Parse(pair[1], CultureInfo.InvariantCulture)))
            .ToArray();
    }
}
