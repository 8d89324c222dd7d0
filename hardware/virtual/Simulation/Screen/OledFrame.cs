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
}
