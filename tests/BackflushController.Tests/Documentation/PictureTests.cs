using BackflushController.Tests.Bench;

namespace BackflushController.Tests.Documentation;

/// <summary>
/// The pictures of the README are what the bench makes today. After a wanted change: run the bench in the repository's
/// root with the command <c>run</c>, look at <c>out/</c>, and copy <c>run.svg</c> and <c>screens.png</c> to
/// <c>docs/images</c>.
/// </summary>
public sealed class PictureTests(DetergentRun run) : IClassFixture<DetergentRun>
{
    private static string Images => RepositoryRoot.PathOf("docs", "images");

    [Fact]
    public void The_plot_is_the_one_the_bench_draws()
    {
        string committed = File.ReadAllText(Path.Combine(Images, "run.svg"));

        Assert.Equal(PressurePlot.Svg(run.Report), committed, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void The_screens_are_the_ones_the_panel_shows()
    {
        DecodedPng committed = new(File.ReadAllBytes(Path.Combine(Images, "screens.png")));
        DecodedPng drawn = new(OledPicture.ContactSheet(NotableScreens.Distinct(run.Report.Screens)));

        Assert.Equal((drawn.Width, drawn.Height), (committed.Width, committed.Height));
        for (int y = 0; y < drawn.Height; y++)
        {
            for (int x = 0; x < drawn.Width; x++)
            {
                Assert.True(drawn.At(x, y) == committed.At(x, y), $"the pixel at {x}, {y} has changed");
            }
        }
    }
}
