using BackflushController.Tools.Glyphs;

namespace BackflushController.Tests.Glyphs;

/// <summary>The firmware finds in its sets what is drawn.</summary>
public sealed class GlyphSetTests
{
    private static readonly Alphabet Letters = new();

    private static readonly Dictionary<string, GlyphSet> Sets = new()
    {
        ["small.txt"] = LetterSets.Create()[LetterSets.Small],
        ["large.txt"] = LetterSets.Create()[LetterSets.Large],
        ["digits.txt"] = LetterSets.Create()[LetterSets.Digits],
    };

    private static readonly Dictionary<string, (Func<int, PackedPicture> Of, string[] Names)> Pictures = new()
    {
        ["icons.txt"] = (number => Icons.Of((Icon)number), Enum.GetNames<Icon>()),
        ["pictograms.txt"] = (number => Pictograms.Of((Pictogram)number), Enum.GetNames<Pictogram>()),
    };

    public static TheoryData<string> SetFiles => new(Sets.Keys);

    public static TheoryData<string> PictureFiles => new(Pictures.Keys);

    [Theory, MemberData(nameof(SetFiles))]
    public void A_letter_has_the_columns_that_are_drawn(string file)
    {
        GlyphSet set = Sets[file];

        int pages = Art.Spec(file).Pages;
        Assert.All(Art.Drawings(file), drawing =>
        {
            int glyph = Letters.IndexOf(drawing.Name[0]);
            Assert.Equal(drawing.Width, set.Width(glyph));
            Assert.Equal(
                drawing.Bytes(),
                set.Data.Skip(set.Starts[glyph]).Take(set.Width(glyph) * pages));
        });
    }

    [Theory, MemberData(nameof(PictureFiles))]
    public void A_picture_has_the_columns_that_are_drawn(string file)
    {
        IReadOnlyList<Drawing> drawings = Art.Drawings(file);

        Assert.Equal(drawings.Select(drawing => drawing.Name).Prepend("None"), Pictures[file].Names);
        int width = drawings[0].Width;
        Assert.All(drawings.Index(), one =>
        {
            byte[] columns = new byte[one.Item.Bytes().Count()];
            PackedPicture picture = Pictures[file].Of(one.Index + 1);
            for (int page = 0; page < columns.Length / width; page++)
            {
                picture.Paint(columns, page * width, page);
            }

            Assert.Equal(one.Item.Bytes(), columns);
        });
    }

    [Fact]
    public void The_large_letters_stand_two_columns_apart()
    {
        Assert.Equal(2, Sets["large.txt"].Gap);
    }
}
