namespace BackflushController.Simulation;

/// <summary>
/// Reads the panel as an operator does: from its pixels alone. It knows the shapes of the firmware's letters and
/// nothing else; what is not a letter is a blank.
/// </summary>
public sealed class ScreenReader
{
    private const byte AllLit = 0xFF;
    private const byte Dark = 0;

    private readonly Dictionary<ulong, char> _letters = [];

    public ScreenReader()
    {
        var font = new Font();
        foreach (char letter in Font.Letters)
        {
            _letters[Shape(font.Upright.AsSpan(font.IndexOf(letter), Font.GlyphWidth))] = letter;
        }
    }

    /// <summary>The eight lines of a picture, without blanks at their ends.</summary>
    /// <param name="frame">1024 bytes in page format.</param>
    public string[] Read(byte[] frame) =>
        [.. frame.Chunk(Canvas.Width).Select(page => ReadLine(page))];

    private static ulong Shape(ReadOnlySpan<byte> columns)
    {
        ulong shape = 0;
        foreach (byte column in columns)
        {
            shape = (shape << 8) | column;
        }

        return shape;
    }

    private string ReadLine(ReadOnlySpan<byte> row)
    {
        Span<byte> upright = stackalloc byte[Canvas.Width];
        byte background = row[0] == AllLit ? AllLit : Dark;
        for (int x = 0; x < Canvas.Width; x++)
        {
            upright[x] = (byte)(row[x] ^ background);
        }

        // Letters stand six columns apart, but a centred line may start at any column.
        string best = string.Empty;
        int most = 0;
        Span<char> line = stackalloc char[Canvas.Width / Font.CellWidth];
        for (int start = 0; start < Font.CellWidth; start++)
        {
            line.Fill(' ');
            int letters = ReadCells(upright[start..], line);
            if (letters > most)
            {
                most = letters;
                best = line.Trim().ToString();
            }
        }

        return best;
    }

    /// <summary>Puts the letters that stand six columns apart into a line of blanks.</summary>
    private int ReadCells(ReadOnlySpan<byte> row, Span<char> line)
    {
        int letters = 0;
        for (int x = 0; x + Font.GlyphWidth <= row.Length; x += Font.CellWidth)
        {
            bool gap = x + Font.GlyphWidth == row.Length || row[x + Font.GlyphWidth] == Dark;
            if (gap && _letters.TryGetValue(Shape(row.Slice(x, Font.GlyphWidth)), out char letter) && letter != ' ')
            {
                line[x / Font.CellWidth] = letter;
                letters++;
            }
        }

        return letters;
    }
}
