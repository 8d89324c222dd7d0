namespace BackflushController.Tests.Display;

/// <summary>Writes a picture of at most 256 colours as a PNG file that <see cref="Bench.DecodedPng"/> reads.</summary>
internal static class ColourPng
{
    /// <summary>The content of the file.</summary>
    /// <param name="colours">Colours as 0xRRGGBB, by column and row.</param>
    public static byte[] Encode(int[,] colours)
    {
        int[] palette = [.. colours.Cast<int>().Distinct()];
        int width = colours.GetLength(0);
        int height = colours.GetLength(1);
        var image = new PngImage(width, height, palette);
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                image.Fill(x, y, 1, 1, (byte)Array.IndexOf(palette, colours[x, y]));
            }
        }

        return image.Encode();
    }
}
