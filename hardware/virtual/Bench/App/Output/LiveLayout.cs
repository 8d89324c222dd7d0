namespace BackflushController.Bench;

/// <summary>How the live view is laid out in a terminal.</summary>
/// <param name="IsBeside">Whether the readings stand beside the display, not below it.</param>
internal sealed record LiveLayout(ScreenStyle Screen, bool IsBeside, int ReadingsWidth, int LogLines)
{
    /// <summary>Lines of readings beside the display.</summary>
    public const int TallReadings = 10;

    /// <summary>Lines of readings below the display.</summary>
    public const int ShortReadings = 4;

    private const int Frame = 2;
    private const int Gap = 2;
    private const int LeastReadingsWidth = 36;
    private const int MostReadingsWidth = 100;
    private const int MostLogLinesBelow = 10;
    private static readonly (ScreenStyle Style, int Width, int Height)[] Screens =
        [(ScreenStyle.HalfBlocks, 128 + Frame, 32 + Frame), (ScreenStyle.Braille, 64 + Frame, 16 + Frame)];

    // The cursor stands below the view.
    private const int CursorLine = 1;

    /// <summary>The largest layout that fits.</summary>
    /// <param name="canDraw">Whether the terminal has letters beyond ASCII.</param>
    public static LiveLayout For(int width, int height, bool canDraw)
    {
        int lines = height - CursorLine;
        LiveLayout? withScreen = Screens
            .Select(screen => Beside(screen.Style, screen.Width, screen.Height, width, lines)
                ?? Below(screen.Style, screen.Width, screen.Height, width, lines))
            .FirstOrDefault(layout => layout is not null);
        return canDraw && withScreen is not null ? withScreen : WithoutScreen(width, lines);
    }

    private static LiveLayout? Beside(ScreenStyle style, int screenWidth, int screenHeight, int width, int lines)
    {
        int readings = width - screenWidth - Gap;
        return readings >= LeastReadingsWidth && lines >= screenHeight
            ? new LiveLayout(style, true, Math.Min(readings, MostReadingsWidth), screenHeight - TallReadings)
            : null;
    }

    private static LiveLayout? Below(ScreenStyle style, int screenWidth, int screenHeight, int width, int lines)
    {
        int log = lines - screenHeight - ShortReadings;
        return width >= screenWidth && log >= 0
            ? new LiveLayout(style, false, Math.Min(width, screenWidth), Math.Min(log, MostLogLinesBelow))
            : null;
    }

    private static LiveLayout WithoutScreen(int width, int lines)
    {
        int log = Math.Clamp(lines - ShortReadings, 0, MostLogLinesBelow);
        return new LiveLayout(ScreenStyle.None, false, Math.Min(width, MostReadingsWidth), log);
    }
}
