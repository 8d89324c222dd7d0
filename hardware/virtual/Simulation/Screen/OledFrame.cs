namespace BackflushController.Simulation;

/// <summary>
/// The picture of a 128 x 64 display in the page format of the SSD1306 (data sheet, section 8.7): eight pages of 128
/// bytes, a byte is a column of eight pixels, bit 0 is the top one.
/// </summary>
public static class OledFrame
{
    public const int Width = 128;

    public const int Height = 64;

    public const int ByteCount = Width * Height / 8;

    /// <summary>Whether a pixel is lit.</summary>
    /// <param name="frame">A frame of <see cref="ByteCount"/> bytes.</param>
    /// <param name="x">0 is the left column.</param>
    /// <param name="y">0 is the top row.</param>
    public static bool IsLit(byte[] frame, int x, int y) => (frame[(y / 8 * Width) + x] >> (y % 8) & 1) != 0;

    /// <summary>What is seen of the pages that a panel was sent.</summary>
    /// <returns>The same array where they are shown as they are.</returns>
    public static byte[] Seen(byte[] pages, PanelLook look) => look switch
    {
        PanelLook.Inverted => [.. pages.Select(column => (byte)~column)],
        PanelLook.DimmedAndMoved => MovedUp(pages),
        _ => pages,
    };

    /// <summary>The picture one row further up; the top row comes in at the bottom.</summary>
    public static byte[] MovedUp(byte[] frame) =>
    [
        .. Enumerable.Range(0, ByteCount)
            .Select(i => (byte)((frame[i] >> 1) | (frame[(i + Width) % ByteCount] << 7))),
    ];

    /// <summary>The picture one row further down; the bottom row comes in at the top.</summary>
    public static byte[] MovedDown(byte[] frame) =>
    [
        .. Enumerable.Range(0, ByteCount).Select(
            i => (byte)((frame[i] << 1) | (frame[(i + ByteCount - Width) % ByteCount] >> 7))),
    ];
}
