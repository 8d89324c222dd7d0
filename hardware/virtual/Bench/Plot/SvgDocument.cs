using System.Globalization;
using System.Text;
using System.Xml;

namespace BackflushController.Bench;

/// <summary>
/// Writes an SVG picture, element by element. Coordinates get two decimals at most and a point in every country, lines
/// end the same way on every system, and there is no date in it: the same picture gives the same bytes.
/// </summary>
internal sealed class SvgDocument : IDisposable
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private readonly StringBuilder _text = new();
    private readonly XmlWriter _writer;

    /// <summary>Starts a picture.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="title">What a screen reader says first.</param>
    /// <param name="description">What a screen reader says then.</param>
    /// <param name="style">The style sheet.</param>
    public SvgDocument(int width, int height, string title, string description, string style)
    {
        _writer = XmlWriter.Create(
            _text,
            new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true });
        _writer.WriteStartElement("svg", Namespace);
        Attributes(
            ("width", Number(width)),
            ("height", Number(height)),
            ("viewBox", $"0 0 {Number(width)} {Number(height)}"),
            ("role", "img"),
            ("aria-labelledby", "title description"));
        Element("title", title, ("id", "title"));
        Element("desc", description, ("id", "description"));
        Element("style", style);
    }

    /// <summary>A number as the picture shows coordinates.</summary>
    /// <param name="value">The number.</param>
    /// <returns>At most two decimals.</returns>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Shifts downwards what is drawn until <see cref="EndShift"/>.</summary>
    /// <param name="down">In pixels.</param>
    public void StartShift(int down)
    {
        _writer.WriteStartElement("g", Namespace);
        Attributes(("transform", $"translate(0 {Number(down)})"));
    }

    /// <summary>Ends what <see cref="StartShift"/> started.</summary>
    public void EndShift() => _writer.WriteEndElement();

    /// <summary>A rectangle.</summary>
    /// <param name="styleClass">Its class in the style sheet.</param>
    /// <param name="left">Left edge.</param>
    /// <param name="top">Top edge.</param>
    /// <param name="width">To the right.</param>
    /// <param name="height">Downwards.</param>
    /// <param name="hint">Shown when the pointer rests on it; null for none.</param>
    public void Rectangle(
        string styleClass, double left, double top, double width, double height, string? hint = null)
    {
        _writer.WriteStartElement("rect", Namespace);
        Attributes(
            ("class", styleClass),
            ("x", Number(left)),
            ("y", Number(top)),
            ("width", Number(width)),
            ("height", Number(height)));
        if (hint is not null)
        {
            Element("title", hint);
        }

        _writer.WriteEndElement();
    }

    /// <summary>A straight line.</summary>
    /// <param name="styleClass">Its class in the style sheet.</param>
    /// <param name="x1">Start, to the right.</param>
    /// <param name="y1">Start, downwards.</param>
    /// <param name="x2">End, to the right.</param>
    /// <param name="y2">End, downwards.</param>
    public void Line(string styleClass, double x1, double y1, double x2, double y2)
    {
        _writer.WriteStartElement("line", Namespace);
        Attributes(
            ("class", styleClass), ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)));
        _writer.WriteEndElement();
    }

    /// <summary>A line through many points.</summary>
    /// <param name="styleClass">Its class in the style sheet.</param>
    /// <param name="points">The points.</param>
    public void Polyline(string styleClass, IEnumerable<(double X, double Y)> points)
    {
        _writer.WriteStartElement("polyline", Namespace);
        Attributes(
            ("class", styleClass),
            ("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))));
        _writer.WriteEndElement();
    }

    /// <summary>A line of text.</summary>
    /// <param name="styleClass">Its class in the style sheet, which also says where it is anchored.</param>
    /// <param name="x">The anchor, to the right.</param>
    /// <param name="y">The base line.</param>
    /// <param name="text">The text.</param>
    /// <param name="upwards">Whether it reads from the bottom to the top.</param>
    public void Text(string styleClass, double x, double y, string text, bool upwards = false)
    {
        _writer.WriteStartElement("text", Namespace);
        Attributes(("class", styleClass), ("x", Number(x)), ("y", Number(y)));
        if (upwards)
        {
            Attributes(("transform", $"rotate(-90 {Number(x)} {Number(y)})"));
        }

        _writer.WriteString(text);
        _writer.WriteEndElement();
    }

    /// <summary>Ends the picture.</summary>
    /// <returns>The content of the file.</returns>
    public string Finish()
    {
        _writer.WriteEndElement();
        _writer.Flush();
        return _text.Append('\n').ToString();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Element(string name, string text, params (string Name, string Value)[] attributes)
    {
        _writer.WriteStartElement(name, Namespace);
        Attributes(attributes);
        _writer.WriteString(text);
        _writer.WriteEndElement();
    }

    private void Attributes(params (string Name, string Value)[] attributes)
    {
        foreach ((string name, string value) in attributes)
        {
            _writer.WriteAttributeString(name, value);
        }
    }
}
