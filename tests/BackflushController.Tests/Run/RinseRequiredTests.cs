namespace BackflushController.Tests.Run;

/// <summary>A detergent run stopped after its first fill: the group must be rinsed before anything else.</summary>
public sealed class RinseRequiredTests
{
    private const long RinseAt = 40 * Second;
    private const long GoOnAt = RinseAt + (3 * Second);
    private const long RinseOver = 150 * Second;

    [Fact]
    public void A_long_press_starts_the_clear_water_rinse_and_afterwards_the_menu_is_back()
    {
        var session = new Session();
        session.Start();
        session.ShortPress(20 * Second);
        session.ShortPress(25 * Second);
        session.Start(RinseAt);
        PanelPicture prompt = session.PanelAt(GoOnAt - (100 * Millisecond));
        PanelPicture run = session.PanelAt(GoOnAt + (5 * Second));
        PanelPicture done = session.PanelAt(RinseOver);
        session.ShortPress(RinseOver + Second);
        PanelPicture menu = session.PanelAt(RinseOver + (3 * Second));
        session.RunUntil(RinseOver + (5 * Second));

        Assert.Equal("Rinse the basket", prompt.Title);
        Assert.Contains("Clear-water", run.Lines);
        Assert.Equal("Clean and rinsed", done.Title);
        Assert.Equal("Detergent backflush", menu.Title);
        Assert.Equal(5, OutputChecks.Fills(session.Timed.Where(edge => edge.TimeNanoseconds > GoOnAt)).Length);
    }
}
