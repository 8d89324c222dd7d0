using BackflushController.Tests.Bench;

namespace BackflushController.Tests.Display;

/// <summary>Where two pictures differ, pixel by pixel; where one of them is larger, its pixels differ.</summary>
internal sealed class PictureDifference
{
    /// <summary>Colour of a differing pixel in the picture of the difference.</summary>
    public const int Mark = 0xFF00FF;

    private const int DimmingShift = 2;

    public PictureDifference(DecodedPng approved, DecodedPng actual)
    {
        Width = Math.Max(approved.Width, actual.Width);
        Height = Math.Max(approved.Height, actual.Height);
        Colours = new int[Width, Height];
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                Compare(x, y, ColourAt(approved, x, y), ColourAt(actual, x, y));
            }
        }
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Number of differing pixels.</summary>
    public int Count { get; private set; }

    /// <summary>The first of them, row by row from the top.</summary>
    public (int X, int Y)? First { get; private set; }

    /// <summary>The new picture dimmed, with the differing pixels marked; 0xRRGGBB.</summary>
    public int[,] Colours { get; }

    private static int? ColourAt(DecodedPng picture, int x, int y) =>
        x < picture.Width && y < picture.Height ? picture.At(x, y) : null;

    private static int Dimmed(int colour) => (colour >> DimmingShift) & 0x3F3F3F;

    private void Compare(int x, int y, int? approved, int? actual)
    {
        if (approved == actual)
        {
            Colours[x, y] = Dimmed(actual ?? 0);
            return;
        }

        Colours[x, y] = Mark;
        First ??= (x, y);
        Count++;
    }
}
