using System.Numerics;

namespace BackflushController.Simulation;

/// <summary>
/// Reads the panel as an operator does: from its pixels alone. It knows the shapes of the firmware's letters and
/// pictures and nothing else; what is neither is a blank.
/// </summary>
/// <param name="isFlat">The panel has 32 rows in place of 64: four lines.</param>
public sealed class ScreenReader(bool isFlat = false)
{
    private const int FlatLines = 4;

    private readonly ShapeReader _small = new(LetterSets.Create()[LetterSets.Small], 1);
    private readonly ShapeReader _large = new(LetterSets.Create()[LetterSets.Large], Canvas.LargeParts);
    private readonly ShapeReader _digits = new(LetterSets.Create()[LetterSets.Digits], Canvas.DigitParts);
    private readonly PictureShapes _pictograms =
        new(All<Pictogram>().Select(Pictograms.Of), Pictograms.Width, Pictograms.Pages, 0, TallDanger.Margin);
    private readonly PictureShapes _icons = new(All<Icon>().Select(Icons.Of), Icons.Width, Icons.Pages, 0);
    private readonly RingShape _ring = new();

    // None is the first of them.
    private static IEnumerable<T> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().Skip(1);

    /// <summary>The lines of a picture, eight or four.</summary>
    /// <param name="frame">1024 bytes in page format.</param>
    public string[] Read(byte[] frame) => See(frame).Lines;

    /// <summary>What is on a picture, moved up by a row or not.</summary>
    /// <param name="frame">1024 bytes in page format.</param>
    public ScreenView See(byte[] frame)
    {
        ScreenView view = SeeInPlace(frame);
        if (view.Lines[^1].Length > 0)
        {
            return view;
        }

        // Hardly any screen has nothing in its bottom line; no line of a moved one can be read.
        ScreenView moved = SeeInPlace(OledFrame.MovedDown(frame));
        return moved.Words.Length > view.Words.Length ? moved : view;
    }

    private ScreenView SeeInPlace(byte[] frame)
    {
        byte[] ink = InkOf(frame);
        string[] lines = [.. Enumerable.Repeat(string.Empty, Canvas.Pages)];
        IReadOnlyList<int> pictures = _pictograms.Take(ink);
        Pictogram picture = pictures.Count == 0 ? Pictogram.None : (Pictogram)pictures[0];
        _digits.Take(ink, lines);
        _ring.Take(ink);
        Icon[] signs = [.. _icons.Take(ink).Select(number => (Icon)number)];
        _large.Take(ink, lines);
        _small.Take(ink, lines);
        return new ScreenView(isFlat ? lines[..FlatLines] : lines, picture, signs);
    }

    /// <summary>The picture light on dark: a page that is mostly lit is dark on lit.</summary>
    private static byte[] InkOf(byte[] frame)
    {
        byte[] ink = [.. frame];
        for (int page = 0; page < Canvas.Pages; page++)
        {
            Span<byte> columns = ink.AsSpan(page * Canvas.Width, Canvas.Width);
            int lit = 0;
            foreach (byte column in columns)
            {
                lit += BitOperations.PopCount(column);
            }

            if (lit * 2 > Canvas.Width * 8)
            {
                foreach (ref byte column in columns)
                {
                    column ^= 0xFF;
                }
            }
        }

        return ink;
    }
}
