using BackflushController.Tests.Display;
using BackflushController.Tools.Glyphs;

namespace BackflushController.Tests.Glyphs;

/// <summary>All drawings of a file as one picture, four times as large, with the edge of a dot dimmer.</summary>
internal static class GlyphSheet
{
    private const int Scale = 4;
    private const int Gap = 4;
    private const int RowDots = 220;

    private const int Glass = 0x000000;
    private const int Lit = 0xFFB000;
    private const int LitEdge = 0xB87F00;

    /// <summary>The content of the PNG file.</summary>
    public static byte[] Png(IReadOnlyList<Drawing> drawings)
    {
        int cellWidth = drawings.Max(drawing => drawing.Width) + Gap;
        int cellHeight = drawings[0].Rows.Count + Gap;
        int inRow = InRow(drawings);
        int rows = (drawings.Count + inRow - 1) / inRow;
        int[,] colours = new int[((inRow * cellWidth) + Gap) * Scale, ((rows * cellHeight) + Gap) * Scale];
        for (int i = 0; i < drawings.Count; i++)
        {
            Draw(colours, drawings[i], Gap + (i % inRow * cellWidth), Gap + (i / inRow * cellHeight));
        }

        return ColourPng.Encode(colours);
    }

    /// <summary>How many stand side by side.</summary>
    public static int InRow(IReadOnlyList<Drawing> drawings) =>
        (RowDots - Gap) / (drawings.Max(drawing => drawing.Width) + Gap);

    private static void Draw(int[,] colours, Drawing drawing, int left, int top)
    {
        for (int y = 0; y < drawing.Rows.Count * Scale; y++)
        {
            for (int x = 0; x < drawing.Width * Scale; x++)
            {
                bool isEdge = x % Scale == Scale - 1 || y % Scale == Scale - 1;
                bool isLit = drawing.Rows[y / Scale][x / Scale] == Drawing.Lit;
                colours[(left * Scale) + x, (top * Scale) + y] = !isLit ? Glass : isEdge ? LitEdge : Lit;
            }
        }
    }
}
