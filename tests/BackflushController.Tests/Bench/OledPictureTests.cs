using System.Numerics;

namespace BackflushController.Tests.Bench;

public sealed class OledPictureTests
{
    private const int Amber = 0xFFB000;
    private const int Black = 0x000000;
    private const int Ink = 0xD8DCE2;

    [Fact]
    public void Every_pixel_of_a_screen_is_where_it_belongs()
    {
        byte[] frame = SampleScreen.Pattern(206);
        var picture = new DecodedPng(OledPicture.Screen(frame));

        Assert.Equal((528, 272), (picture.Width, picture.Height));
        for (int y = 0; y < OledFrame.Height; y++)
        {
            for (int x = 0; x < OledFrame.Width; x++)
            {
                int expected = OledFrame.IsLit(frame, x, y) ? Amber : Black;
                Assert.Equal(expected, picture.At(8 + (4 * x), 8 + (4 * y)));
                Assert.Equal(expected, picture.At(8 + (4 * x) + 2, 8 + (4 * y) + 2));
            }
        }
    }

    [Theory]
    [InlineData(1, 432, 264)]
    [InlineData(4, 1_656, 264)]
    [InlineData(5, 1_656, 504)]
    [InlineData(13, 1_656, 984)]
    public void A_contact_sheet_has_rows_of_four(int screens, int width, int height)
    {
        DecodedPng sheet = Sheet(Enumerable.Repeat("x", screens));

        Assert.Equal((width, height), (sheet.Width, sheet.Height));
    }

    [Fact]
    public void On_a_contact_sheet_each_screen_is_in_its_cell()
    {
        DecodedPng sheet = Sheet(Enumerable.Repeat("x", 6));

        for (int number = 0; number < 6; number++)
        {
            int left = 24 + (number % 4 * (384 + 24));
            int top = 24 + (number / 4 * (216 + 24));
            Assert.Equal(9, sheet.Count(Amber, left, top, 384, 192));
            Assert.Equal(Amber, sheet.At(left + (3 * number), top + (3 * number)));
        }
    }

    [Fact]
    public void A_caption_starts_with_the_number_and_is_cut_at_the_width_of_its_screen()
    {
        DecodedPng sheet = Sheet(["I", new string('I', 100)]);

        Assert.Equal(4 * Dots("01 I"), sheet.Count(Ink, 24, 216, 384, 24));
        Assert.Equal(4 * Dots("02 " + new string('I', 44)), sheet.Count(Ink, 432, 216, 384, 24));
        Assert.Equal(0, sheet.Count(Ink, 816, 0, 24, sheet.Height));
    }

    // On screen number n the pixel n, n is lit.
    private static DecodedPng Sheet(IEnumerable<string> captions) => new(OledPicture.ContactSheet(
        [.. captions.Select((caption, number) => new ScreenShot(0, SampleScreen.Pixels((number, number)), caption))]));

    private static int Dots(string text)
    {
        GlyphSet letters = LetterSets.Create()[LetterSets.Small];
        return text.Select(new Alphabet().IndexOf).Sum(glyph =>
            letters.Data.AsSpan(letters.Starts[glyph], letters.Width(glyph)).ToArray()
                .Sum(column => BitOperations.PopCount(column)));
    }
}
