using BackflushController.Tests.Bench;

namespace BackflushController.Tests.Display;

/// <summary>The comparison itself: what it lets pass and what it reports.</summary>
public sealed class ApprovedPicturesTests : IDisposable
{
    private const string Name = "some-screen";

    private static readonly string[] Text = ["first line", "second line"];

    private readonly string _folder = Directory.CreateTempSubdirectory("approved-pictures-").FullName;
    private readonly byte[] _frame = SampleScreen.Pattern(7);

    private string Approved => Path.Combine(_folder, "approved");

    private string Output => Path.Combine(_folder, "output");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_same_pixels_pass()
    {
        Approve();

        Assert.Null(Compare(_frame));
        Assert.False(Directory.Exists(Output));
    }

    [Fact]
    public void A_changed_pixel_is_reported_with_its_place_and_shown()
    {
        Approve();
        _frame[(3 * OledFrame.Width) + 20] ^= 1 << 5;

        string? problem = Compare(_frame);

        // Column 20 and row 29 of the panel; a panel's pixel is 4 x 4 of the PNG, after a margin of 8.
        string actual = Path.Combine(Output, Name + ".actual.png");
        string difference = Path.Combine(Output, Name + ".diff.png");
        Assert.NotNull(problem);
        Assert.Contains($"{Name}: pixels of the PNG that differ: 16, the first at 88, 124", problem);
        Assert.Contains(actual, problem);
        Assert.Contains(difference, problem);
        Assert.Contains("  |second line", problem);
        Assert.Equal(OledPicture.Screen(_frame), File.ReadAllBytes(actual));
        var marked = new DecodedPng(File.ReadAllBytes(difference));
        Assert.Equal(16, marked.Count(PictureDifference.Mark, 88, 124, 4, 4));
        Assert.Equal(16, marked.Count(PictureDifference.Mark, 0, 0, marked.Width, marked.Height));
    }

    [Fact]
    public void A_picture_of_another_size_is_reported()
    {
        Approve();

        string? problem = Pictures(approves: false).Check(
            Name, OledPicture.ContactSheet([new ScreenShot(0, _frame, "x")]), Text);

        Assert.Contains("pixels of the PNG that differ", problem);
    }

    [Fact]
    public void A_picture_that_nobody_approved_is_reported()
    {
        string? problem = Compare(_frame);

        Assert.Contains("there is no approved picture", problem);
        Assert.True(File.Exists(Path.Combine(Output, Name + ".actual.png")));
    }

    [Fact]
    public void Approving_replaces_the_approved_picture()
    {
        Approve();
        _frame[0] ^= 1;
        Approve();

        Assert.Null(Compare(_frame));
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(null, "true", false)]
    [InlineData("0", null, false)]
    [InlineData("1", null, true)]
    [InlineData("1", "false", true)]
    public void Only_the_variable_approves(string? approve, string? ci, bool expected)
    {
        Assert.Equal(expected, ApprovedPictures.Approves(approve, ci));
    }

    [Fact]
    public void Nothing_is_approved_where_nobody_looks()
    {
        Assert.Throws<InvalidOperationException>(() => ApprovedPictures.Approves("1", "true"));
    }

    private void Approve() => Pictures(approves: true).Check(Name, OledPicture.Screen(_frame), Text);

    private string? Compare(byte[] frame) => Pictures(approves: false).Check(Name, OledPicture.Screen(frame), Text);

    private ApprovedPictures Pictures(bool approves) => new(Approved, Output, approves);
}
