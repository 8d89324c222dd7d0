namespace BackflushController.Tests.Run;

/// <summary>A detergent run whose operator went away at the prompt between detergent and clear water.</summary>
public sealed class LeftAloneTests
{
    private const long InPrompt = 112 * Second;
    private const long ReturnedAt = 900 * Second;
    private const long GoneOnAt = 920 * Second;

    private readonly Session _session = new();

    public LeftAloneTests()
    {
        _session.Start();
    }

    [Fact]
    public void A_prompt_reminds_with_two_beeps_once_a_minute_for_ten_minutes_and_then_is_quiet()
    {
        _session.RunUntil(2000 * Second);

        long[] beeps = [.. _session.Beeps.Where(time => time > 100 * Second)];
        long[] chirps = [.. beeps.Where((_, i) => i % 2 == 0)];
        Assert.Equal(2 * 10, beeps.Length);
        for (int i = 1; i < chirps.Length; i++)
        {
            Assert.InRange((chirps[i] - chirps[i - 1]) / 1e6, 59_980, 60_021);
        }

        Assert.All(beeps.Chunk(2), pair => Assert.Equal(260, (pair[1] - pair[0]) / 1e6, tolerance: 1));
    }

    [Fact]
    public void After_ten_minutes_it_waits_safely_with_the_outputs_off()
    {
        List<(long Time, string Title)> titles = [];
        _session.At(InPrompt, () => _session.WatchPanel(lines => titles.Add((_session.Now, lines[0]))));

        _session.RunUntil(ReturnedAt);

        long asked = _session.Beeps.First(time => time > 100 * Second);
        (long Time, string Title) waiting = titles.First(seen => seen.Title == "WAITING");
        Assert.InRange(waiting.Time - asked, 600 * Second, (600 * Second) + (400 * Millisecond));
        Assert.All(
            titles.Where(seen => seen.Time < waiting.Time - Second), seen => Assert.Equal("YOUR TURN", seen.Title));
        Assert.Equal("WAITING", titles[^1].Title);
        Assert.DoesNotContain(_session.Timed, edge => edge.TimeNanoseconds > InPrompt);
        OutputChecks.AssertPumpOnlyWithValve(_session.Timed);
    }

    [Fact]
    public void A_long_press_only_leads_back_to_the_prompt_and_a_second_one_goes_on()
    {
        _session.LongPress(ReturnedAt);
        PanelPicture back = _session.PanelAt(ReturnedAt + (10 * Second));
        _session.LongPress(GoneOnAt);

        _session.RunUntil(1100 * Second);

        OutputEdge[] later = [.. _session.Timed.Where(edge => edge.TimeNanoseconds > InPrompt)];
        Assert.Equal("YOUR TURN", back.Title);
        Assert.Contains("Take out and rinse", back.Lines);
        Assert.InRange(later[0].TimeNanoseconds - GoneOnAt, 800 * Millisecond, 900 * Millisecond);
        Assert.Equal(5, OutputChecks.Fills(later).Length);
    }
}
