using static BackflushController.Tests.Fixtures.Session;

namespace BackflushController.Tests.Run;

/// <summary>A detergent run stopped after its first fill: the group must be rinsed before anything else.</summary>
public sealed class DuePageTests
{
    private const long StoppedAt = 20 * Second;
    private const long AcknowledgedAt = 25 * Second;
    private const long RinseAt = 40 * Second;
    private const long GoOnAt = 45 * Second;
    private const long RinseOver = 150 * Second;

    private readonly Session _session = new();

    public DuePageTests()
    {
        _session.LongPress(3 * Second);
        _session.LongPress(6 * Second);
        _session.ShortPress(StoppedAt);
        _session.ShortPress(AcknowledgedAt);
    }

    [Fact]
    public void Short_presses_select_nothing_else()
    {
        List<string[]> pages = [];
        for (int press = 0; press < 7; press++)
        {
            _session.ShortPress(AcknowledgedAt + ((2 + press) * Second));
            _session.At(AcknowledgedAt + ((2 + press) * Second) + (800 * Millisecond), () => pages.Add(_session.Lines));
        }

        _session.RunUntil(RinseAt);

        Assert.Equal(7, pages.Count);
        Assert.All(pages, lines => Assert.Equal("DUE", lines[0]));
        Assert.All(pages, lines => Assert.Equal("Hold: rinse now", lines[^1]));
    }

    [Fact]
    public void A_long_press_starts_the_clear_water_finish_and_afterwards_the_menu_is_back()
    {
        string[] prompt = [];
        string[] run = [];
        string[] done = [];
        string[] menu = [];
        Rinse();
        _session.At(RinseAt + (3 * Second), () => prompt = _session.Lines);
        _session.At(GoOnAt + (5 * Second), () => run = _session.Lines);
        _session.At(RinseOver, () => done = _session.Lines);
        _session.ShortPress(RinseOver + Second);
        _session.At(RinseOver + (3 * Second), () => menu = _session.Lines);

        _session.RunUntil(RinseOver + (5 * Second));

        Assert.Contains("Take out and rinse", prompt);
        Assert.StartsWith("Clear water", run[0]);
        Assert.Contains("Clear-water finish", done);
        Assert.StartsWith("BACKFLUSH", menu[0]);
        Assert.Contains("Detergent backflush", menu);
        Assert.Equal(5, OutputChecks.Fills(_session.Timed.Where(edge => edge.TimeNanoseconds > GoOnAt)).Length);
    }

    [Fact]
    public void A_rinse_that_was_stopped_before_its_end_is_still_due()
    {
        string title = string.Empty;
        Rinse();
        _session.ShortPress(GoOnAt + (85 * Second));
        _session.ShortPress(GoOnAt + (90 * Second));
        _session.At(GoOnAt + (92 * Second), () => title = _session.Title);

        _session.RunUntil(GoOnAt + (93 * Second));

        Assert.Equal("DUE", title);
    }

    [Fact]
    public void A_run_stopped_before_any_detergent_was_pumped_leaves_nothing_due()
    {
        var session = new Session();
        string title = string.Empty;
        session.LongPress(3 * Second);
        session.ShortPress(6 * Second);
        session.ShortPress(9 * Second);
        session.At(11 * Second, () => title = session.Title);

        session.RunUntil(12 * Second);

        Assert.StartsWith("BACKFLUSH", title);
    }

    private void Rinse()
    {
        _session.LongPress(RinseAt);
        _session.LongPress(GoOnAt);
    }
}
