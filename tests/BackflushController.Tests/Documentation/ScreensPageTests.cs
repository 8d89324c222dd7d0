using System.Buffers.Binary;
using BackflushController.Tests.Glyphs;

namespace BackflushController.Tests.Documentation;

/// <summary>
/// The sizes in <see cref="Pages.Screens"/> are those of the drawings, and the page for print shows them true.
/// </summary>
public sealed partial class ScreensPageTests
{
    private const double DotMillimetres = 0.17;
    private const double DotPixels = 4;
    private const int PngWidthAt = 16;
    private const double EyeMillimetres = 600;
    private const double ArcMinutesOfRadian = 180 * 60 / Math.PI;

    private static readonly string Page = RepositoryRoot.Read(Pages.Screens);

    [Fact]
    public void The_sizes_are_those_of_the_drawings() => Listed.AssertSame(
        $"{Pages.Screens}, the table of sizes",
        new[] { ("small", "small.txt", "H"), ("large", "large.txt", "H"), ("digits", "digits.txt", "0") }
            .Select(size => Row(size.Item1, HeightOf(size.Item2, size.Item3))),
        MarkdownTable.Rows(Page, "letters | dots high | mm | arc minutes at 60 cm | where")
            .Select(row => string.Join(" | ", row[..4])));

    /// <summary>A picture has a margin around its dots, which is as much larger on paper.</summary>
    [Fact]
    public void The_page_for_print_shows_a_dot_as_large_as_the_panel_does()
    {
        string print = RepositoryRoot.Read(Pages.TrueSize);
        string[] files = [.. PictureSource().Matches(print).Select(match => match.Groups[1].Value)];

        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            byte[] png = File.ReadAllBytes(RepositoryRoot.PathOf(Path.GetDirectoryName(Pages.TrueSize)!, file));
            double dots = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(PngWidthAt)) / DotPixels;
            Assert.Contains(FormattableString.Invariant($"width: {dots * DotMillimetres:0.00}mm"), print);
        });
    }

    private static string Row(string name, int dots)
    {
        double millimetres = dots * DotMillimetres;
        double minutes = Math.Atan(millimetres / EyeMillimetres) * ArcMinutesOfRadian;
        return FormattableString.Invariant($"{name} | {dots} | {millimetres:0.0} | {minutes:0}");
    }

    private static int HeightOf(string file, string letter)
    {
        int[] rows = Art.LitRows(Art.Drawings(file).Single(drawing => drawing.Name == letter));
        return rows[^1] - rows[0] + 1;
    }

    [GeneratedRegex("src=\"([^\"]+)\"")]
    private static partial Regex PictureSource();
}
