using System.Xml.Linq;

namespace BackflushController.Tests.Bench;

/// <summary>A plot that the bench has drawn, as its elements.</summary>
internal sealed class SvgPlot(string svg)
{
    public SvgPlot(RunReport report)
        : this(PressurePlot.Svg(report))
    {
    }

    public XElement Root { get; } = XDocument.Parse(svg).Root!;

    public string Sheet => All("style").Single().Value;

    public (double X, double Y)[] Points =>
    [
        .. OfClass("polyline", "pressure").Single().Attribute("points")!.Value
            .Split(' ')
            .Select(point => point.Split(','))
            .Select(pair => (Number(pair[0]), Number(pair[1]))),
    ];

    public IEnumerable<XElement> All(string name) =>
        Root.Descendants().Where(element => element.Name.LocalName == name);

    public IEnumerable<XElement> OfClass(string name, string styleClass) =>
        All(name).Where(element => element.Attribute("class")?.Value == styleClass);

    public string[] Texts(string styleClass) => [.. OfClass("text", styleClass).Select(element => element.Value)];

    public static double Number(XElement element, string attribute) => Number(element.Attribute(attribute)!.Value);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
