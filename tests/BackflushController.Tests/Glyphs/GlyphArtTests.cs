using BackflushController.Tools.Glyphs;

namespace BackflushController.Tests.Glyphs;

/// <summary>What the drawings must keep to be read.</summary>
public sealed class GlyphArtTests
{
    private const string Figures = "0123456789";
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static TheoryData<string> Files => Art.Files;

    /// <summary>The size in which they are read across the counter depends on it.</summary>
    [Theory]
    [InlineData("small.txt", "ABCDEFGHIKLMNOPRSTUVWXYZ" + Figures, 0, 7)]
    [InlineData("large.txt", "ABCDEFGHIKLMNOPRSTUVWXYZ" + Figures, 3, 10)]
    [InlineData("digits.txt", Figures, 4, 24)]
    public void Capitals_and_figures_are_of_one_height(string file, string letters, int top, int height)
    {
        Assert.All(letters, letter =>
        {
            int[] rows = Art.LitRows(Letter(file, letter));
            Assert.Equal((letter, top, height), (letter, rows[0], rows[^1] - rows[0] + 1));
        });
    }

    [Theory]
    [InlineData("small.txt", 2, 6)]
    [InlineData("large.txt", 6, 12)]
    public void Small_letters_without_an_ascender_are_of_one_height(string file, int top, int bottom)
    {
        Assert.All("acemnorsuvwxz", letter =>
        {
            int[] rows = Art.LitRows(Letter(file, letter));
            Assert.Equal((letter, top, bottom), (letter, rows[0], rows[^1]));
        });
    }

    [Theory, MemberData(nameof(Files))]
    public void No_two_are_alike(string file)
    {
        Assert.Empty(
            Art.Drawings(file)
                .GroupBy(drawing => string.Join('\n', drawing.Rows))
                .Where(group => group.Count() > 1)
                .Select(group => string.Join(" = ", group.Select(drawing => drawing.Name))));
    }

    [Theory]
    [InlineData("small.txt")]
    [InlineData("large.txt")]
    public void Letters_bring_no_gap_of_their_own(string file)
    {
        Assert.All(Letters, letter =>
        {
            Drawing drawing = Letter(file, letter);
            Assert.Contains(drawing.Rows, row => row[0] == Drawing.Lit);
            Assert.Contains(drawing.Rows, row => row[^1] == Drawing.Lit);
        });
    }

    /// <summary>A number that counts does not move what stands beside it.</summary>
    [Theory]
    [InlineData("large.txt", 7)]
    [InlineData("digits.txt", 13)]
    public void Figures_are_of_one_width(string file, int width)
    {
        Assert.All(Figures, figure => Assert.Equal(width, Letter(file, figure).Width));
    }

    /// <summary>From afar an accent that touches its letter is a blot.</summary>
    [Fact]
    public void The_accents_of_large_letters_do_not_touch_them()
    {
        Assert.All("ÀÁÄÈÉÊÌÍÑÒÓÔÖÙÚÜàáâäèéêëìíîïñòóôöùúûü", letter =>
        {
            int[] rows = Art.LitRows(Letter("large.txt", letter));
            Assert.Contains(Enumerable.Range(rows[0], 12 - rows[0]), row => !rows.Contains(row));
        });
    }

    /// <summary>But the signs that numbers are written in place of.</summary>
    [Theory]
    [InlineData("small.txt")]
    [InlineData("large.txt")]
    public void Every_letter_of_the_texts_is_drawn(string file)
    {
        HashSet<char> drawn =
        [
            .. Art.Drawings(file).Select(drawing => drawing.Name[0]), Canvas.NumberSign, Canvas.WholeSign,
        ];

        Assert.All(Enum.GetValues<Language>(), language =>
        {
            IEnumerable<char> used = Translations.Of(language).SelectMany(text => text);
            char[] signs = ['\n', Canvas.NumberSign, Canvas.WholeSign];
            Assert.Equal("", string.Concat(used.Except(drawn).Except(signs).Order()));
        });
    }

    private static Drawing Letter(string file, char letter) =>
        Art.Drawings(file).Single(drawing => drawing.Name[0] == letter);
}
