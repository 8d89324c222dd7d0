using BackflushController.Tests.Bench;
using BackflushController.Tests.Display;

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

        PictureDifference difference = new(committed, drawn);
        Assert.True(difference.First is null, $"{difference.Count} pixels have changed, first {difference.First}");
    }
}
