namespace BackflushController.Tools.Glyphs;

/// <summary>One drawing of an art file.</summary>
/// <param name="Name">A single letter, or the name of a picture.</param>
/// <param name="Meaning">What a picture says, in words; empty for a letter.</param>
/// <param name="Rows">From the top, <c>#</c> where a dot is lit.</param>
internal sealed record Drawing(string Name, string Meaning, IReadOnlyList<string> Rows)
{
    /// <summary>Rows of a page: a byte holds a column of them.</summary>
    public const int PageRows = 8;

    /// <summary>What a lit dot is drawn as.</summary>
    public const char Lit = '#';

    /// <summary>What a dark dot is drawn as.</summary>
    public const char Dark = '.';

    /// <summary>Columns.</summary>
    public int Width => Rows[0].Length;

    /// <summary>The columns of the top page, then those of the next; bit 0 is a page's top row.</summary>
    public IEnumerable<byte> Bytes() =>
        from page in Enumerable.Range(0, Rows.Count / PageRows)
        from column in Enumerable.Range(0, Width)
        select ByteAt(page, column);

    private byte ByteAt(int page, int column)
    {
        int bits = 0;
        for (int row = 0; row < PageRows; row++)
        {
            bits |= Rows[(page * PageRows) + row][column] == Lit ? 1 << row : 0;
        }

        return (byte)bits;
    }
}
