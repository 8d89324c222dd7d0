namespace BackflushController.Tests.Run;

/// <summary>The soak of the deep clean, and the prompt after it, with nobody near.</summary>
public sealed class SoakTests(SoakRun run) : IClassFixture<SoakRun>
{
    private const long SoakNanoseconds = 900 * Second;

    /// <summary>A page is drawn and sent in each tick; the first picture of a screen has eight.</summary>
    private const long PanelLag = 400 * Millisecond;

    /// <summary>Three pages change with each second, and the bar now and then.</summary>
    private const long PanelJitter = 150 * Millisecond;

    [Fact]
    public void The_countdown_shows_every_second_once_from_15_00_to_0_01() =>
        Assert.Equal(Enumerable.Range(1, 900).Reverse(), run.Seconds.Select(shown => shown.Seconds));

    [Fact]
    public void Every_second_comes_on_the_panel_when_it_is_due_and_stands_for_one_second()
    {
        long[] times = [.. run.Seconds.Select(shown => shown.Time)];
        for (int i = 0; i < times.Length; i++)
        {
            Assert.InRange(times[i] - run.SoakBegan - (i * Second), 0, PanelLag);
        }

        // The first one stands for less: the rest of the screen is drawn with it.
        for (int i = 2; i < times.Length; i++)
        {
            Assert.InRange(times[i] - times[i - 1], Second - PanelJitter, Second + PanelJitter);
        }
    }

    [Fact]
    public void The_soak_ends_after_exactly_fifteen_minutes_with_a_beep()
    {
        OutputEdge beep = run.Session.Recorder.Edges.First(
            edge => edge.Output == BoxOutput.Buzzer && edge.TimeNanoseconds > run.SoakBegan + Second);

        Assert.Equal(run.SoakBegan + SoakNanoseconds, beep.ScheduledNanoseconds);
        Assert.InRange(beep.ErrorNanoseconds / 1000.0, 0, OutputChecks.WorstEdgeErrorMicroseconds);
    }

    [Fact]
    public void Nothing_starts_after_the_soak_until_a_long_press()
    {
        OutputEdge next = run.Session.Timed.First(edge => edge.TimeNanoseconds > run.SoakBegan);

        Assert.InRange(next.TimeNanoseconds - SoakRun.GoOnAt, 800 * Millisecond, 900 * Millisecond);
        Assert.Equal((BoxOutput.Valve, true), (next.Output, next.On));
    }

    [Fact]
    public void The_prompt_after_the_soak_asks_for_fresh_detergent() => Assert.Equal(
        Translations.Of(Language.English, TextId.DoseAgain).Split('\n'),
        run.Prompt.Lines.Where(line => line.Length > 0).Skip(1).SkipLast(1));
}
