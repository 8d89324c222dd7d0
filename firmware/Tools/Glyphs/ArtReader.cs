namespace BackflushController.Tools.Glyphs;

/// <summary>
/// Reads an art file: a line <c>= A</c> or <c>= Name What it says</c>, then the rows of the drawing in dots and number
/// signs. Lines that begin with <c>//</c> are comments.
/// </summary>
internal sealed class ArtReader
{
    /// <summary>What ends the tool when the art is wrong.</summary>
    public const int BadArt = 1;

    private const string Heading = "= ";
    private const string Comment = "//";
    private const string SpaceName = "Space";

    private readonly ArtSpec _spec;
    private readonly List<Drawing> _drawings = [];
    private readonly HashSet<string> _names = [];
    private readonly List<string> _rows = [];
    private string _name = string.Empty;
    private string _meaning = string.Empty;
    private int _line;

    private ArtReader(ArtSpec spec) => _spec = spec;

    /// <summary>The drawings of a file, in its order.</summary>
    /// <exception cref="ToolException">Something in it is not allowed; the line says what and where.</exception>
    public static IReadOnlyList<Drawing> Read(ArtSpec spec, string text)
    {
        var reader = new ArtReader(spec);
        foreach (string line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            reader._line++;
            reader.Take(line);
        }

        reader.End();
        return reader._drawings.Count > 0
            ? reader._drawings
            : throw reader.Bad("nothing is drawn", "at least one drawing");
    }

    private void Take(string line)
    {
        if (line.StartsWith(Heading, StringComparison.Ordinal))
        {
            End();
            Begin(line[Heading.Length..]);
        }
        else if (_name.Length > 0 && _rows.Count < _spec.Rows)
        {
            AddRow(line);
        }
        else if (line.Length > 0 && !line.StartsWith(Comment, StringComparison.Ordinal))
        {
            throw Bad(
                _name.Length == 0 ? $"\"{line}\" stands before the first drawing" : $"a row too many in {_name}",
                $"\"{Heading}...\", a comment or an empty line");
        }
    }

    private void Begin(string title)
    {
        string[] words = title.Split(' ', 2);
        _name = _spec.HasPictures ? words[0] : title == SpaceName ? " " : title;
        _meaning = _spec.HasPictures && words.Length > 1 ? words[1].Trim() : string.Empty;
        if (_spec.HasPictures ? !IsPictureName(_name) : _name.Length != 1)
        {
            throw Bad(
                $"\"{title}\" is no name",
                _spec.HasPictures ? "a name such as TakeOut, but not None" : $"one letter, or {SpaceName}");
        }

        if (!_names.Add(_name))
        {
            throw Bad($"{title} is drawn twice", "each once");
        }
    }

    private void AddRow(string line)
    {
        if (line.Length == 0 || line.Any(dot => dot is not (Drawing.Lit or Drawing.Dark)))
        {
            throw Bad(
                $"row {_rows.Count + 1} of {_name} is \"{line}\"",
                $"{_spec.Rows} rows of \"{Drawing.Dark}\" and \"{Drawing.Lit}\"");
        }

        int columns = _spec.Columns > 0 ? _spec.Columns : _rows.Count > 0 ? _rows[0].Length : line.Length;
        if (line.Length != columns || columns > byte.MaxValue)
        {
            throw Bad(
                $"row {_rows.Count + 1} of {_name} has {line.Length} columns",
                columns > byte.MaxValue ? $"at most {byte.MaxValue}" : $"{columns}");
        }

        _rows.Add(line);
    }

    private void End()
    {
        if (_name.Length == 0)
        {
            return;
        }

        if (_rows.Count < _spec.Rows)
        {
            throw Bad($"{_name} has {_rows.Count} rows", $"{_spec.Rows}");
        }

        _drawings.Add(new Drawing(_name, _meaning, [.. _rows]));
        _rows.Clear();
    }

    private static bool IsPictureName(string name) =>
        name.Length > 0 && char.IsAsciiLetterUpper(name[0]) && name.All(char.IsAsciiLetterOrDigit) && name != "None";

    private ToolException Bad(string what, string allowed) =>
        new(BadArt, $"{_spec.File}, line {_line}: {what}; allowed: {allowed}");
}
