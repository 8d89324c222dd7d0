using static BackflushController.Tests.Fixtures.Session;

namespace BackflushController.Tests.Interaction;

/// <summary>A worn contact chatters for half a minute while the menu is shown.</summary>
public sealed class ChatterTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(15)]
    [InlineData(20)]
    [InlineData(30)]
    public void A_contact_that_chatters_out_of_step_for_half_a_minute_never_reaches_pump_or_valve(long longestStep)
    {
        Assert.All(Enumerable.Range(0, 20), seed => Assert.Empty(Chatter(longestStep, seed).Session.Timed));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(15)]
    [InlineData(20)]
    [InlineData(30)]
    public void A_contact_that_chatters_out_of_step_starts_no_programme(long longestStep)
    {
        Assert.All(
            Enumerable.Range(0, 20),
            seed => Assert.DoesNotContain("YOUR TURN", Chatter(longestStep, seed).Titles));
    }

    /// <summary>
    /// The button is looked at five times in each 20 ms, always at the same places of such a chatter. Half periods of 2
    /// ms and more meet an open contact there; a wave of exactly 1 kHz would need a filter in hardware.
    /// </summary>
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    public void A_contact_that_chatters_in_step_with_the_tick_starts_no_programme(long step)
    {
        Assert.All(Enumerable.Range(0, (int)(2 * step)), phase =>
        {
            var session = new Session();
            HashSet<string> titles = Watch(session);
            new Contact(session).Chatter((3 * Second) + (phase * Millisecond), 30 * Second, step * Millisecond);
            session.RunUntil(40 * Second);
            Assert.DoesNotContain("YOUR TURN", titles);
        });
    }

    private static (Session Session, HashSet<string> Titles) Chatter(long longestStep, int seed)
    {
        var session = new Session();
        HashSet<string> titles = Watch(session);
        new Contact(session).Chatter(3 * Second, 30 * Second, longestStep * Millisecond, new Random(seed));
        session.RunUntil(40 * Second);
        return (session, titles);
    }

    private static HashSet<string> Watch(Session session)
    {
        HashSet<string> titles = [];
        session.At(3 * Second, () => session.WatchPanel(lines => titles.Add(lines[0])));
        return titles;
    }
}
