namespace BackflushController.Simulation;

/// <summary>Finds the letters of one size in a picture.</summary>
/// <param name="set">Their shapes.</param>
/// <param name="parts">Pages that each is tall.</param>
internal sealed class ShapeReader(GlyphSet set, int parts)
{
    private readonly Dictionary<uint, Shape[]> _shapes = ShapesOf(set, parts).GroupBy(shape => shape.Columns[0])
        .ToDictionary(shapes => shapes.Key, shapes => shapes.ToArray());

    // From picture to picture few pages change, and to find letters takes longer than to compare.
    private readonly Strip?[] _lastSeen = new Strip?[Canvas.Pages];

    /// <summary>Takes the texts out of a picture and adds them to the lines of their topmost pages.</summary>
    public void Take(byte[] ink, string[] lines)
    {
        for (int page = 0; page + parts <= Canvas.Pages; page++)
        {
            if (TakeFrom(ink, page) is { } text)
            {
                lines[page] = lines[page].Length == 0 ? text : $"{lines[page]} {text}";
            }
        }
    }

    private static Shape[] ShapesOf(GlyphSet set, int parts)
    {
        List<Shape> shapes = [];
        foreach ((int glyph, char letter) in LetterSets.Letters[..set.Starts.Length].Index())
        {
            if (letter == ' ')
            {
                continue;
            }

            int width = set.Width(glyph);
            uint[] columns = new uint[width];
            for (int x = 0; x < width; x++)
            {
                for (int part = 0; part < parts; part++)
                {
                    columns[x] |= (uint)set.Data[set.Starts[glyph] + (part * width) + x] << (8 * part);
                }
            }

            shapes.Add(new Shape(letter, columns));
        }

        return [.. shapes.OrderByDescending(shape => shape.Columns.Length)];
    }

    private string? TakeFrom(byte[] ink, int page)
    {
        Span<byte> pages = ink.AsSpan(page * Canvas.Width, parts * Canvas.Width);
        Strip strip = _lastSeen[page] is { } last && pages.SequenceEqual(last.Ink) ? last : Read(pages);
        _lastSeen[page] = strip;
        for (int part = 0; part < parts; part++)
        {
            pages.Slice((part * Canvas.Width) + strip.Start, strip.Width).Clear();
        }

        return strip.Text;
    }

    private Strip Read(ReadOnlySpan<byte> pages)
    {
        Span<uint> columns = stackalloc uint[Canvas.Width];
        ReadColumns(pages, columns);
        int space = set.Gap + set.Width(LetterSets.Letters.IndexOf(' '));
        var text = new StringBuilder();
        int start = 0;
        int end = 0;
        for (int x = 0; x < Canvas.Width; x++)
        {
            Shape? shape = x > 0 && columns[x - 1] != 0 ? null : ShapeAt(columns[x..]);
            if (shape == null)
            {
                continue;
            }

            if (text.Length > 0 && x - end >= space)
            {
                text.Append(' ');
            }

            start = text.Length == 0 ? x : start;
            text.Append(shape.Letter);
            x += shape.Columns.Length - 1;
            end = x + 1;
        }

        // A dot or a dash alone is a part of a picture.
        bool isText = text.Length > 1 || (text.Length == 1 && char.IsLetterOrDigit(text[0]));
        return isText
            ? new Strip(pages.ToArray(), text.ToString(), start, end - start)
            : new Strip(pages.ToArray(), null, 0, 0);
    }

    /// <summary>The widest shape at the start of some columns, with nothing or a blank after it.</summary>
    private Shape? ShapeAt(ReadOnlySpan<uint> columns)
    {
        if (!_shapes.TryGetValue(columns[0], out Shape[]? shapes))
        {
            return null;
        }

        foreach (Shape shape in shapes)
        {
            int width = shape.Columns.Length;
            if (columns.StartsWith(shape.Columns) && (columns.Length == width || columns[width] == 0))
            {
                return shape;
            }
        }

        return null;
    }

    private void ReadColumns(ReadOnlySpan<byte> pages, Span<uint> columns)
    {
        for (int x = 0; x < Canvas.Width; x++)
        {
            uint column = 0;
            for (int part = 0; part < parts; part++)
            {
                column |= (uint)pages[(part * Canvas.Width) + x] << (8 * part);
            }

            columns[x] = column & Rows;
        }
    }

    // The digits leave the rows at both ends to the ring.
    private uint Rows => parts == Canvas.DigitParts ? 0x0FFFFFF0 : uint.MaxValue;

    private sealed record Shape(char Letter, uint[] Columns);

    /// <summary>Some pages, and the text found in them with its columns, or none.</summary>
    private sealed record Strip(byte[] Ink, string? Text, int Start, int Width);
}
