namespace BackflushController.Site;

/// <summary>
/// Pictures of the panel as paths. A picture is cut into tiles, and tiles that look alike are drawn once: from one
/// second to the next only a few of them change.
/// </summary>
internal sealed class FrameTiles
{
    private const int TileWidth = 32;
    private const int TileHeight = 16;

    private readonly Dictionary<string, int> _known = [];

    /// <summary>The distinct tiles, for the definitions of the SVG.</summary>
    public IEnumerable<string> Definitions =>
        _known.Select(tile => $"<path id=\"t{tile.Value}\" d=\"{tile.Key}\"/>");

    /// <summary>A picture out of the tiles, from a row on.</summary>
    public string Draw(byte[] frame, int top)
    {
        var uses = new StringBuilder();
        for (int y = 0; y < OledFrame.Height; y += TileHeight)
        {
            for (int x = 0; x < OledFrame.Width; x += TileWidth)
            {
                string path = PathOf(frame, x, y);
                if (path.Length > 0)
                {
                    uses.Append($"<use href=\"#t{NumberOf(path)}\" x=\"{x}\" y=\"{top + y}\"/>");
                }
            }
        }

        return uses.ToString();
    }

    private int NumberOf(string path)
    {
        if (!_known.TryGetValue(path, out int number))
        {
            _known[path] = number = _known.Count;
        }

        return number;
    }

    /// <summary>Each stretch of lit dots in a row is a line along its middle.</summary>
    private static string PathOf(byte[] frame, int left, int top)
    {
        var path = new StringBuilder();
        for (int y = 0; y < TileHeight; y++)
        {
            for (int x = 0; x < TileWidth; x++)
            {
                int start = x;
                while (x < TileWidth && OledFrame.IsLit(frame, left + x, top + y))
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append($"M{start} {y}.5h{x - start}");
                }
            }
        }

        return path.ToString();
    }
}
