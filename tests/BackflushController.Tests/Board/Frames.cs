namespace BackflushController.Tests.Board;

/// <summary>Pictures of 8 pages of 128 columns for the display tests.</summary>
internal static class Frames
{
    internal const int Width = 128;
    internal const int Pages = 8;

    /// <summary>A picture in which no two pages, columns or mirror images are alike.</summary>
    internal static byte[] Sample { get; } =
        [.. Enumerable.Range(0, Width * Pages).Select(i => (byte)((i * 37) + (i / Width * 11) + (i >> 3)))];

    internal static byte[] Empty => new byte[Width * Pages];

    /// <summary>The transactions of the package's Display: page command and page data for each page.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="columnLow">The low nibble of the first column: 0 for SSD1306, 2 for SH1106.</param>
    internal static byte[][] Transactions(byte[] frame, byte columnLow) =>
    [
        .. Enumerable.Range(0, Pages).SelectMany(page => new[]
        {
            [0x00, (byte)(0xB0 + page), columnLow, 0x10],
            Data(frame.AsSpan(page * Width, Width)),
        }),
    ];

    internal static byte[] Data(ReadOnlySpan<byte> bytes) => [0x40, .. bytes];

    internal static byte[] Repeat(int count, byte value) => [0x40, .. Enumerable.Repeat(value, count)];

    /// <summary>Whether a pixel of a picture is set.</summary>
    internal static bool IsSet(byte[] frame, int x, int y) => ((frame[(y / 8 * Width) + x] >> (y & 7)) & 1) != 0;

    /// <summary>A picture whose pixels are those of another, elsewhere.</summary>
    internal static byte[] Map(byte[] frame, Func<int, int, (int X, int Y)> from)
    {
        byte[] mapped = Empty;
        for (int y = 0; y < Pages * 8; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                (int fromX, int fromY) = from(x, y);
                if (fromY >= 0 && IsSet(frame, fromX, fromY))
                {
                    mapped[(y / 8 * Width) + x] |= (byte)(1 << (y & 7));
                }
            }
        }

        return mapped;
    }
}
