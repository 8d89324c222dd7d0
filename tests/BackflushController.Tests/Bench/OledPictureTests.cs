using BackflushController.Simulation;

namespace BackflushController.Tests.Bench;

public sealed class OledPictureTests
{
    private const int Amber = 0xFFB000;
    private const int DimAmber = 0xB87F00;
    private const int Black = 0x000000;
    private const int Ink = 0xD8DCE2;

    [Fact]
    public void The_decoder_of_these_tests_knows_the_check_value_of_the_code()
    {
        // The IEND chunk is the same in every PNG file; its code is AE 42 60 82 (PNG specification, annex on examples).
        Assert.Equal(new byte[] { 0xAE, 0x42, 0x60, 0x82 }, OledPicture.Screen(SampleScreen.Pixels())[^4..]);
    }

    [Fact]
    public void A_screen_is_four_times_as_large_with_a_margin()
    {
        var picture = new DecodedPng(OledPicture.Screen(SampleScreen.Pixels()));

        Assert.Equal((528, 272), (picture.Width, picture.Height));
        Assert.Equal(528 * 272, picture.Count(Black, 0, 0, 528, 272));
    }

    [Fact]
    public void Every_pixel_of_a_screen_is_where_it_belongs()
    {
        byte[] frame = SampleScreen.Number(206, 0.7);
        var picture = new DecodedPng(OledPicture.Screen(frame));

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

    [Fact]
    public void Between_two_lit_pixels_there_is_a_dimmer_edge()
    {
        var picture = new DecodedPng(OledPicture.Screen(SampleScreen.Pixels((10, 20), (11, 20))));

        Assert.Equal(18, picture.Count(Amber, 0, 0, 528, 272));
        Assert.Equal(14, picture.Count(DimAmber, 0, 0, 528, 272));
        Assert.Equal(DimAmber, picture.At(8 + (4 * 10) + 3, 8 + (4 * 20)));
    }

    [Theory]
    [InlineData(1, 432, 262)]
    [InlineData(4, 1_656, 262)]
    [InlineData(5, 1_656, 500)]
    [InlineData(13, 1_656, 976)]
    public void A_contact_sheet_has_rows_of_four(int screens, int width, int height)
    {
        ScreenShot[] shots = Enumerable.Range(0, screens)
            .Select(number => new ScreenShot(number, SampleScreen.Number(number, 0), "x"))
            .ToArray();

        var sheet = new DecodedPng(OledPicture.ContactSheet(shots));

        Assert.Equal((width, height), (sheet.Width, sheet.Height));
    }

    [Fact]
    public void On_a_contact_sheet_each_screen_is_in_its_cell()
    {
        ScreenShot[] shots = Enumerable.Range(0, 6)
            .Select(number => new ScreenShot(number, SampleScreen.Pixels((number, number)), "x"))
            .ToArray();

        var sheet = new DecodedPng(OledPicture.ContactSheet(shots));

        for (int number = 0; number < shots.Length; number++)
        {
            int left = 24 + (number % 4 * (384 + 24));
            int top = 24 + (number / 4 * (214 + 24));
            Assert.Equal(9, sheet.Count(Amber, left, top, 384, 192));
            Assert.Equal(Amber, sheet.At(left + (3 * number), top + (3 * number)));
        }
    }

    [Fact]
    public void A_caption_starts_with_the_number_and_is_cut_at_the_width_of_its_screen()
    {
        ScreenShot shortOne = new(0, SampleScreen.Pixels(), "I");
        ScreenShot longOne = new(0, SampleScreen.Pixels(), new string('I', 100));

        var sheet = new DecodedPng(OledPicture.ContactSheet([shortOne, longOne]));

        // "01 I": two digits of 18 and 10 dots and a letter of 11 dots, each dot four pixels.
        Assert.Equal(4 * (DotsOfZero + DotsOfOne + DotsOfI), sheet.Count(Ink, 24, 216, 384, 22));
        Assert.Equal(4 * (DotsOfZero + DotsOfTwo + (29 * DotsOfI)), sheet.Count(Ink, 432, 216, 384, 22));
        Assert.Equal(0, sheet.Count(Ink, 816, 0, 24, sheet.Height));
    }

    private static int DotsOfZero => 3 + 2 + 3 + 3 + 3 + 2 + 3;

    private static int DotsOfOne => 1 + 2 + 1 + 1 + 1 + 1 + 3;

    private static int DotsOfTwo => 3 + 2 + 1 + 1 + 1 + 1 + 5;

    private static int DotsOfI => 3 + 1 + 1 + 1 + 1 + 1 + 3;
}
