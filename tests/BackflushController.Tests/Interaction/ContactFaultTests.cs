namespace BackflushController.Tests.Interaction;

/// <summary>A contact that is stuck at power-up, chatters (in the menu for half a minute) or bounces badly.</summary>
[Trait("Category", "Slow")]
public sealed class ContactFaultTests
{
    private const long Step = 5 * Millisecond;
    private const int Phases = 10;
    private const long From = 3 * Second;
    private const long Length = 30 * Second;

    private readonly Session _session = new();
    private readonly Contact _contact;

    public ContactFaultTests() => _contact = new Contact(_session);

    [Fact]
    public void Stuck_for_ten_minutes_it_starts_nothing_and_once_released_the_menu_works()
    {
        _contact.CloseNow();
        PanelPicture stuck = _session.PanelAt(599 * Second);
        _contact.Set(600 * Second, closed: false);
        _session.ShortPress(602 * Second);
        PanelPicture next = _session.PanelAt(604 * Second);
        _session.RunUntil(610 * Second);

        Assert.Equal("Release the button", stuck.Title);
        Assert.Equal(["Valve proof"], next.Selected);
        Assert.Empty(_session.Timed);
    }

    /// <summary>Every edge of the contact is heard, wherever the samples of a tick fall.</summary>
    [Fact]
    public void A_contact_that_chatters_in_step_with_the_tick_in_a_fill_stops_the_run()
    {
        Assert.All(Enumerable.Range(0, Phases), phase =>
        {
            var session = new Session();
            session.Start();
            new Contact(session).Chatter((12 * Second) + (phase * Millisecond), 3 * Second, Step);
            session.RunUntil(110 * Second);
            Assert.Single(OutputChecks.Fills(session.Timed));
            OutputChecks.AssertPumpOnlyWithValve(session.Timed);
            OutputChecks.AssertExact(session.Timed);
        });
    }

    /// <summary>Its edge takes the runtime 2.3 ms on the slower chip: more than the tick has left.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void A_press_at_any_time_before_an_output_edge_leaves_it_exact(int microsecondsPerUnit)
    {
        const long end = 31 * Second;
        const long step = 4 * Millisecond;
        CostModel costs = CostModel.LoadDefault().At(microsecondsPerUnit);
        OutputEdge[] plain = EdgesOf(_ => { });

        Assert.Equal(OutputChecks.EdgesPerCycle + 2, plain.Length);
        Assert.All(plain.Skip(1), edge => Assert.All(Enumerable.Range(0, 15), steps => OutputChecks.AssertExact(
            EdgesOf(session => session.ShortPress(edge.ScheduledNanoseconds - (steps * step))))));

        OutputEdge[] EdgesOf(Action<Session> press)
        {
            var session = new Session(costs: costs);
            session.Start();
            press(session);
            session.RunUntil(end);
            return [.. session.Timed.Where(edge => edge.TimeNanoseconds < end)];
        }
    }

    [Fact]
    public void A_press_of_a_second_stops_a_fill_though_the_runtime_tells_of_no_edge()
    {
        _session.Start();
        _session.At(12 * Second, () => _session.Chip.LosesEdges = true);
        _session.PressFor(13 * Second, Second);
        _session.RunUntil(20 * Second);

        OutputEdge off = _session.Timed.Last(edge => edge is { Output: BoxOutput.Pump, On: false });
        Assert.InRange(off.TimeNanoseconds, 13 * Second, 14 * Second);
    }

    [Fact]
    public void Taps_start_nothing_though_the_runtime_tells_of_no_edge()
    {
        HashSet<string> titles = [];
        _session.At(From, () => _session.Chip.LosesEdges = true);
        _session.At(From, () => _session.WatchPanel(lines => titles.Add(lines[0])));
        for (long at = From; at < From + Length; at += 610 * Millisecond)
        {
            _session.PressFor(at, 200 * Millisecond);
        }

        _session.RunUntil(60 * Second);

        Assert.Empty(_session.Timed);
        Assert.DoesNotContain("Add detergent", titles);
    }

    [Fact]
    public void A_contact_that_has_raged_is_heard_again_when_it_has_been_still()
    {
        new Contact(_session).Chatter(From, 2 * Second, Step);
        _session.LongPress(12 * Second);
        _session.LongPress(15 * Second);
        _session.RunUntil(20 * Second);

        Assert.Contains(_session.Timed, edge => edge is { Output: BoxOutput.Valve, On: true });
    }

    [Fact]
    public void A_long_press_that_bounces_at_both_ends_starts_the_prompt_once_and_then_the_stage()
    {
        BounceThroughLongPress(3 * Second);
        BounceThroughLongPress(6 * Second);
        _session.RunUntil(160 * Second);

        Assert.Equal(5, OutputChecks.Fills(_session.Timed).Length);
    }

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

    /// <summary>Every edge of the contact is heard, wherever the samples of a tick fall.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    public void A_contact_that_chatters_in_step_with_the_tick_reaches_nothing_in_any_phase(long step)
    {
        Assert.All(Enumerable.Range(0, (int)(2 * step)), phase => AssertStartsNothing(
            contact => contact.Chatter(From + (phase * Millisecond), Length, step * Millisecond)));
    }

    private void BounceThroughLongPress(long at)
    {
        const long bounce = 10 * Millisecond;
        const long held = 1200 * Millisecond;
        _contact.Chatter(at, bounce, Millisecond);
        _contact.Set(at + bounce, closed: true);
        _contact.Chatter(at + held, bounce, Millisecond);
    }

    private static void AssertStartsNothing(Action<Contact> chatter)
    {
        var session = new Session();
        HashSet<string> titles = [];
        session.At(From, () => session.WatchPanel(lines => titles.Add(lines[0])));
        chatter(new Contact(session));
        session.RunUntil(60 * Second);
        Assert.Empty(session.Timed);
        Assert.DoesNotContain("Add detergent", titles);
    }
}
