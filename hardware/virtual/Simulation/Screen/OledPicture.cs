namespace BackflushController.Simulation;

/// <summary>Pictures of the display as PNG files, in the amber on black of a common OLED module.</summary>
public static class OledPicture
{
    /// <summary>Screens side by side on a contact sheet.</summary>
    public const int SheetColumns = 4;

    private const byte Surround = 0;
    private const byte Glass = 1;
    private const byte Lit = 2;
    private const byte CaptionInk = 3;
    private const byte LitEdge = 4;
    private static readonly int[] Palette = [0x20242A, 0x000000, 0xFFB000, 0xD8DCE2, 0xB87F00];

    private const int ScreenScale = 4;
    private const int ScreenEdge = 1;
    private const int ScreenMargin = 8;

    private const int SheetScale = 3;
    private const int SheetEdge = 0;
    private const int SheetMargin = 24;
    private const int CaptionScale = 2;
    private const int CaptionDrop = 8;
    private const int LetterHeight = 8;
    private const int CaptionHeight = CaptionDrop + (LetterHeight * CaptionScale);
    private const int CellWidth = OledFrame.Width * SheetScale;
    private const int CellHeight = (OledFrame.Height * SheetScale) + CaptionHeight;
    private const int CaptionColumns = CellWidth / CaptionScale;

    /// <summary>
    /// One screen, four times as large. The edge of a lit pixel is dimmer, as on the glass, so that pixels can be
    /// counted; a black gap would make dark letters on a lit ground hard to read.
    /// </summary>
    /// <param name="frame">A frame of <see cref="OledFrame.ByteCount"/> bytes.</param>
    /// <returns>A PNG file of 528 x 272 pixels.</returns>
    public static byte[] Screen(byte[] frame)
    {
        const int Width = (OledFrame.Width * ScreenScale) + (2 * ScreenMargin);
        const int Height = (OledFrame.Height * ScreenScale) + (2 * ScreenMargin);
        var image = new PngImage(Width, Height, Palette);
        image.Fill(0, 0, Width, Height, Glass);
        DrawFrame(image, frame, ScreenMargin, ScreenMargin, ScreenScale, ScreenEdge);
        return image.Encode();
    }

    /// <summary>All screens on one sheet, numbered from 1 and with their captions, in rows of four.</summary>
    public static byte[] ContactSheet(IReadOnlyList<ScreenShot> screens)
    {
        int columns = Math.Min(SheetColumns, screens.Count);
        int rows = (screens.Count + SheetColumns - 1) / SheetColumns;
        var image = new PngImage(
            SheetMargin + (columns * (CellWidth + SheetMargin)), SheetMargin + (rows * (CellHeight + SheetMargin)),
            Palette);
        GlyphSet letters = LetterSets.Create()[LetterSets.Small];
        for (int index = 0; index < screens.Count; index++)
        {
            int left = SheetMargin + (index % SheetColumns * (CellWidth + SheetMargin));
            int top = SheetMargin + (index / SheetColumns * (CellHeight + SheetMargin));
            int captionTop = top + (OledFrame.Height * SheetScale) + CaptionDrop;
            string caption = $"{index + 1:00} {screens[index].Caption}";
            image.Fill(left, top, CellWidth, OledFrame.Height * SheetScale, Glass);
            DrawFrame(image, screens[index].Frame, left, top, SheetScale, SheetEdge);
            DrawCaption(image, letters, caption, left, captionTop);
        }

        return image.Encode();
    }

    private static void DrawFrame(PngImage image, byte[] frame, int left, int top, int scale, int edge)
    {
        for (int y = 0; y < OledFrame.Height; y++)
        {
            for (int x = 0; x < OledFrame.Width; x++)
            {
                if (OledFrame.IsLit(frame, x, y))
                {
                    int pixelLeft = left + (x * scale);
                    int pixelTop = top + (y * scale);
                    image.Fill(pixelLeft, pixelTop, scale, scale, LitEdge);
                    image.Fill(pixelLeft, pixelTop, scale - edge, scale - edge, Lit);
                }
            }
        }
    }

    private static void DrawCaption(PngImage image, GlyphSet letters, string caption, int left, int top)
    {
        int x = 0;
        foreach (int glyph in caption.Select(new Alphabet().IndexOf))
        {
            int width = letters.Width(glyph);
            if (x + width > CaptionColumns)
            {
                return;
            }

            for (int column = 0; column < width; column++)
            {
                DrawColumn(image, letters.Data[letters.Starts[glyph] + column], left + (x * CaptionScale), top);
                x++;
            }

            x += letters.Gap;
        }
    }

    private static void DrawColumn(PngImage image, byte dots, int left, int top)
    {
        for (int y = 0; y < LetterHeight; y++)
        {
            if ((dots >> y & 1) != 0)
            {
                image.Fill(left, top + (y * CaptionScale), CaptionScale, CaptionScale, CaptionInk);
            }
        }
    }
}
