using System.Xml;
using System.Xml.Linq;

namespace BackflushController.Bench;

/// <summary>
/// An SVG picture. Coordinates get two decimals at most and a point in every country, lines end the same way on every
/// system, and there is no date in it: the same picture gives the same bytes.
/// </summary>
internal sealed class SvgDocument
{
    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    private readonly XElement _root;
    private XElement _group;

    /// <param name="title">What a screen reader says first.</param>
    /// <param name="description">What a screen reader says then.</param>
    public SvgDocument(int width, int height, string title, string description, string style)
    {
        _group = _root = Element(
            "svg", null, ("width", width), ("height", height), ("viewBox", $"0 0 {width} {height}"), ("role", "img"),
            ("aria-labelledby", "title description"));
        _root.Add(Element("title", title, ("id", "title")), Element("desc", description, ("id", "description")));
        _root.Add(Element("style", style));
    }

    /// <summary>A number as the picture shows coordinates.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Shifts downwards what is drawn until <see cref="EndShift"/>.</summary>
    public void StartShift(int down)
    {
        _group = Element("g", null, ("transform", $"translate(0 {down})"));
        _root.Add(_group);
    }

    public void EndShift() => _group = _root;

    /// <param name="hint">Shown when the pointer rests on it; null for none.</param>
    public void Rectangle(
        string styleClass, double left, double top, double width, double height, string? hint = null) =>
        _group.Add(Element(
            "rect",
            hint is null ? null : Element("title", hint),
            ("class", styleClass),
            ("x", left),
            ("y", top),
            ("width", width),
            ("height", height)));

    public void Line(string styleClass, double x1, double y1, double x2, double y2) =>
        _group.Add(Element("line", null, ("class", styleClass), ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)));

    public void Polyline(string styleClass, IEnumerable<(double X, double Y)> points) => _group.Add(Element(
        "polyline",
        null,
        ("class", styleClass),
        ("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}")))));

    /// <param name="styleClass">Its class in the style sheet, which also says where it is anchored.</param>
    /// <param name="upwards">Whether it reads from the bottom to the top.</param>
    public void Text(string styleClass, double x, double y, string text, bool upwards = false)
    {
        XElement element = Element("text", text, ("class", styleClass), ("x", x), ("y", y));
        if (upwards)
        {
            element.SetAttributeValue("transform", $"rotate(-90 {Number(x)} {Number(y)})");
        }

        _group.Add(element);
    }

    /// <summary>The content of the file.</summary>
    public string Finish()
    {
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };
        using (XmlWriter writer = XmlWriter.Create(text, settings))
        {
            _root.WriteTo(writer);
        }

        return text.Append('\n').ToString();
    }

    private static XElement Element(
        string name, object? content, params IEnumerable<(string Name, object Value)> attributes) =>
        new(
            Namespace + name,
            attributes.Select(attribute =>
                new XAttribute(attribute.Name, attribute.Value is double number ? Number(number) : attribute.Value)),
            content);
}
