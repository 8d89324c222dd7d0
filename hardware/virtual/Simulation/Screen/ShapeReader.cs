namespace BackflushController.Simulation;

/// <summary>Finds the letters of one size in a picture.</summary>
/// <param name="set">Their shapes.</param>
/// <param name="parts">Pages that each is tall.</param>
internal sealed class ShapeReader(GlyphSet set, int parts)
{
    private readonly ILookup<uint, Shape> _shapes = ShapesOf(set, parts).ToLookup(shape => shape.Columns[0]);

    /// <summary>Takes the texts out of a picture and adds them to the lines of their topmost pages.</summary>
    public void Take(byte[] ink, string[] lines)
    {
        for (int page = 0; page + parts <= Canvas.Pages; page++)
        {
            foreach (string text in TakeFrom(ink, page))
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

    private IEnumerable<string> TakeFrom(byte[] ink, int page)
    {
        int space = set.Gap + set.Width(LetterSets.Letters.IndexOf(' '));
        var text = new StringBuilder();
        int start = 0;
        int end = 0;
        for (int x = 0; x < Canvas.Width; x++)
        {
            Shape? shape = x > 0 && ColumnAt(ink, page, x - 1) != 0 ? null : ShapeAt(ink, page, x);
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
        if (text.Length > 1 || (text.Length == 1 && char.IsLetterOrDigit(text[0])))
        {
            for (int part = 0; part < parts; part++)
            {
                Array.Clear(ink, ((page + part) * Canvas.Width) + start, end - start);
            }

            yield return text.ToString();
        }
    }

    private Shape? ShapeAt(byte[] ink, int page, int x) => _shapes[ColumnAt(ink, page, x)].FirstOrDefault(shape =>
        x + shape.Columns.Length <= Canvas.Width
        && (x + shape.Columns.Length == Canvas.Width || ColumnAt(ink, page, x + shape.Columns.Length) == 0)
        && Enumerable.Range(0, shape.Columns.Length).All(i => ColumnAt(ink, page, x + i) == shape.Columns[i]));

    private uint ColumnAt(byte[] ink, int page, int x)
    {
        uint column = 0;
        for (int part = 0; part < parts; part++)
        {
            column |= (uint)ink[((page + part) * Canvas.Width) + x] << (8 * part);
        }

        return column & Rows;
    }

    // The digits leave the rows at both ends to the ring.
    private uint Rows => parts == Canvas.DigitParts ? 0x0FFFFFF0 : uint.MaxValue;

    private sealed record Shape(char Letter, uint[] Columns);
}
