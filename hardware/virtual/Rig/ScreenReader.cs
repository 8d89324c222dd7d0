using System.Text;
using BackflushController.Core.Display;

namespace BackflushController.Rig;

/// <summary>
/// Reads the panel as a person does: from its pixels alone. It knows the shapes of the firmware's letters and nothing
/// else; what is not a letter is a blank.
/// </summary>
public sealed class ScreenReader
{
    private const byte AllLit = 0xFF;
    private const byte Dark = 0;

    private readonly Dictionary<ulong, char> _letters = [];

    /// <summary>Learns the letters.</summary>
    public ScreenReader()
    {
        byte[] shapes = new Font().Upright;
        foreach (char letter in Font.Letters)
        {
            _letters[Shape(shapes.AsSpan(Font.IndexOf(letter), Font.GlyphWidth))] = letter;
        }
    }

    /// <summary>The eight lines of a picture, without blanks at their ends.</summary>
    /// <param name="frame">1024 bytes in page format.</param>
    public string[] Read(byte[] frame)
    {
        var lines = new string[Frame.Pages];
        for (int page = 0; page < Frame.Pages; page++)
        {
            lines[page] = ReadLine(frame.AsSpan(page * Frame.Width, Frame.Width));
        }

        return lines;
    }

    private static ulong Shape(ReadOnlySpan<byte> columns)
    {
        ulong shape = 0;
        foreach (byte column in columns)
        {
            shape = (shape << 8) | column;
        }

        return shape;
    }

    private static int CountLetters(string line) => line.Count(letter => letter != ' ');

    private string ReadLine(ReadOnlySpan<byte> row)
    {
        Span<byte> upright = stackalloc byte[Frame.Width];
        byte background = row[0] == AllLit ? AllLit : Dark;
        for (int x = 0; x < Frame.Width; x++)
        {
            upright[x] = (byte)(row[x] ^ background);
        }

        // Letters stand six columns apart, but a centred line may start at any column.
        string best = string.Empty;
        for (int start = 0; start < Font.CellWidth; start++)
        {
            string line = ReadCells(upright[start..]);
            if (CountLetters(line) > CountLetters(best))
            {
                best = line;
            }
        }

        return best.Trim();
    }

    private string ReadCells(ReadOnlySpan<byte> row)
    {
        var line = new StringBuilder();
        for (int x = 0; x + Font.GlyphWidth <= row.Length; x += Font.CellWidth)
        {
            bool gap = x + Font.GlyphWidth == row.Length || row[x + Font.GlyphWidth] == Dark;
            bool known = _letters.TryGetValue(Shape(row.Slice(x, Font.GlyphWidth)), out char letter);
            line.Append(gap && known ? letter : ' ');
        }

        return line.ToString();
    }
}
