namespace BackflushController.Tests.Run;

/// <summary>A detergent run stopped after its first fill: the group must be rinsed before anything else.</summary>
public sealed class RinseRequiredTests
{
    private const long StoppedAt = 20 * Second;
    private const long AcknowledgedAt = 25 * Second;
    private const long RinseAt = 40 * Second;
    private const long GoOnAt = RinseAt + (3 * Second);
    private const long RinseOver = 150 * Second;

    private readonly Session _session = new();

    public RinseRequiredTests()
    {
        _session.Start();
        _session.ShortPress(StoppedAt);
        _session.ShortPress(AcknowledgedAt);
    }

    [Fact]
    public void Short_presses_select_nothing_else()
    {
        List<PanelPicture> pages = [];
        for (int press = 0; press < 7; press++)
        {
            long at = AcknowledgedAt + ((2 + press) * Second);
            _session.ShortPress(at);
            pages.Add(_session.PanelAt(at + (800 * Millisecond)));
        }

        _session.RunUntil(RinseAt);

        Assert.All(pages, page => Assert.Equal(("DUE", "Hold: rinse now"), (page.Title, page.Hint)));
    }

    [Fact]
    public void A_long_press_starts_the_clear_water_finish_and_afterwards_the_menu_is_back()
    {
        _session.Start(RinseAt);
        PanelPicture prompt = _session.PanelAt(GoOnAt - (100 * Millisecond));
        PanelPicture run = _session.PanelAt(GoOnAt + (5 * Second));
        PanelPicture done = _session.PanelAt(RinseOver);
        _session.ShortPress(RinseOver + Second);
        PanelPicture menu = _session.PanelAt(RinseOver + (3 * Second));
        _session.RunUntil(RinseOver + (5 * Second));

        Assert.Contains("Take out and rinse", prompt.Lines);
        Assert.StartsWith("Clear water", run.Title);
        Assert.Contains("Clear-water finish", done.Lines);
        Assert.StartsWith("BACKFLUSH", menu.Title);
        Assert.Contains("Detergent backflush", menu.Lines);
        Assert.Equal(5, OutputChecks.Fills(_session.Timed.Where(edge => edge.TimeNanoseconds > GoOnAt)).Length);
    }

    [Fact]
    public void A_rinse_that_was_stopped_before_its_end_is_still_due()
    {
        _session.Start(RinseAt);
        _session.ShortPress(GoOnAt + (85 * Second));
        _session.ShortPress(GoOnAt + (90 * Second));
        PanelPicture end = _session.PanelAt(GoOnAt + (92 * Second));
        _session.RunUntil(GoOnAt + (93 * Second));

        Assert.Equal("DUE", end.Title);
    }

    [Fact]
    public void A_run_stopped_before_any_detergent_was_pumped_leaves_nothing_due()
    {
        var session = new Session();
        session.LongPress(3 * Second);
        session.ShortPress(6 * Second);
        session.ShortPress(9 * Second);
        PanelPicture end = session.PanelAt(11 * Second);
        session.RunUntil(12 * Second);

        Assert.StartsWith("BACKFLUSH", end.Title);
    }
}
