namespace BackflushController.Bench;

/// <summary>Draws the display with letters.</summary>
internal static class ScreenText
{
    private const char BrailleBlank = '\u2800';

    // The bit of each of the 2 x 4 dots of a braille letter, row by row (Unicode chapter 21.1).
    private static readonly int[,] BrailleDots = { { 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 } };

    /// <summary>The display as lines of letters.</summary>
    /// <returns>The lines, from top to bottom; none for <see cref="ScreenStyle.None"/>.</returns>
    public static IReadOnlyList<string> Lines(byte[] frame, ScreenStyle style)
    {
        return style switch
        {
            ScreenStyle.HalfBlocks => Lines(frame, 1, 2, HalfBlock),
            ScreenStyle.Braille => Lines(frame, 2, 4, Braille),
            _ => [],
        };
    }

    private static string[] Lines(byte[] frame, int cellWidth, int cellHeight, Func<byte[], int, int, char> letterAt)
    {
        IEnumerable<int> columns = Enumerable.Range(0, OledFrame.Width / cellWidth);
        IEnumerable<int> rows = Enumerable.Range(0, OledFrame.Height / cellHeight);
        return [.. rows.Select(row =>
            string.Concat(columns.Select(column => letterAt(frame, column * cellWidth, row * cellHeight))))];
    }

    private static char HalfBlock(byte[] frame, int x, int y)
    {
        return (OledFrame.IsLit(frame, x, y), OledFrame.IsLit(frame, x, y + 1)) switch
        {
            (true, true) => '\u2588',
            (true, false) => '\u2580',
            (false, true) => '\u2584',
            (false, false) => ' ',
        };
    }

    private static char Braille(byte[] frame, int x, int y)
    {
        int dots = 0;
        for (int row = 0; row < BrailleDots.GetLength(0); row++)
        {
            for (int column = 0; column < BrailleDots.GetLength(1); column++)
            {
                dots |= OledFrame.IsLit(frame, x + column, y + row) ? BrailleDots[row, column] : 0;
            }
        }

        return (char)(BrailleBlank + dots);
    }
}
