namespace BackflushController.Tests.Interaction;

/// <summary>A worn contact chatters for half a minute while the menu is shown.</summary>
public sealed class ChatterTests
{
    private const long From = 3 * Second;
    private const long Length = 30 * Second;

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(15)]
    [InlineData(20)]
    [InlineData(30)]
    public void A_contact_that_chatters_out_of_step_reaches_neither_pump_nor_valve_and_starts_nothing(long longestStep)
    {
        Assert.All(Enumerable.Range(0, 20), seed => AssertStartsNothing(
            contact => contact.Chatter(From, Length, longestStep * Millisecond, new Random(seed))));
    }

    /// <summary>
    /// The button is read five times in each 20 ms, always at the same places of such a chatter. Half periods of 2 ms
    /// and more meet an open contact there; a wave of exactly 1 kHz would need a filter in hardware.
    /// </summary>
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    public void A_contact_that_chatters_in_step_with_the_tick_reaches_nothing_in_any_phase(long step)
    {
        Assert.All(Enumerable.Range(0, (int)(2 * step)), phase => AssertStartsNothing(
            contact => contact.Chatter(From + (phase * Millisecond), Length, step * Millisecond)));
    }

    private static void AssertStartsNothing(Action<Contact> chatter)
    {
        var session = new Session();
        HashSet<string> titles = [];
        session.At(From, () => session.WatchPanel(lines => titles.Add(lines[0])));
        chatter(new Contact(session));
        session.RunUntil(60 * Second);
        Assert.Empty(session.Timed);
        Assert.DoesNotContain("YOUR TURN", titles);
    }
}
