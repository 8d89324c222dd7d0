using BigGustave;

namespace BackflushController.Tests.Bench;

/// <summary>The pixels of a PNG file.</summary>
internal sealed class DecodedPng(byte[] file)
{
    private readonly Png _png = Png.Open(file);

    public int Width => _png.Width;

    public int Height => _png.Height;

    /// <summary>The colour of a pixel as 0xRRGGBB.</summary>
    public int At(int x, int y)
    {
        Pixel pixel = _png.GetPixel(x, y);
        return (pixel.R << 16) | (pixel.G << 8) | pixel.B;
    }

    /// <summary>How many pixels of a rectangle have a colour.</summary>
    public int Count(int colour, int left, int top, int width, int height) =>
        Enumerable.Range(top, height).Sum(y => Enumerable.Range(left, width).Count(x => At(x, y) == colour));
}
