namespace BackflushController.Tests.Run;

/// <summary>A press stops a run: pump off, then valve released, then the screen says whether to open.</summary>
public sealed class StopTests
{
    /// <summary>The start is held from 3 s and from 6 s on; 0.8 s after that the valve opens.</summary>
    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(16)]
    public void A_press_in_a_fill_stops_the_pump_within_a_tenth_of_a_second(long atSecond)
    {
        long pressed = atSecond * Second;
        var session = new Session();
        session.Start();
        session.ShortPress(pressed);
        PanelPicture stopping = session.PanelAt(pressed + (Second / 2));
        PanelPicture stopped = session.PanelAt(pressed + (12 * Second));
        session.RunUntil(pressed + (13 * Second));

        OutputEdge[] edges = session.Timed;
        OutputChecks.AssertCycles(1, edges);
        Assert.InRange(edges[2].TimeNanoseconds - pressed, 0, 100 * Millisecond);
        Assert.InRange(edges[3].TimeNanoseconds - edges[2].TimeNanoseconds, 99 * Millisecond, 101 * Millisecond);
        Assert.Equal("STOPPING", stopping.Title);
        Assert.Contains("Do not open!", stopping.Lines);
        Assert.Equal("STOPPED", stopped.Title);
        Assert.Contains("Safe to open", stopped.Lines);
    }
}
