namespace BackflushController.Tests.Interaction;

/// <summary>A button that is held at power-up, stuck, chattering or bouncing badly.</summary>
public sealed class ContactFaultTests
{
    private const long Step = 5 * Millisecond;
    private const int Phases = 10;

    private readonly Session _session = new();
    private readonly Contact _contact;

    public ContactFaultTests() => _contact = new Contact(_session);

    [Fact]
    public void Held_for_three_seconds_at_power_up_it_opens_the_service_menu_and_nothing_runs()
    {
        _contact.CloseNow();
        PanelPicture before = _session.PanelAt(2500 * Millisecond);
        PanelPicture held = _session.PanelAt(4500 * Millisecond);
        _contact.Set(5 * Second, closed: false);
        PanelPicture released = _session.PanelAt(7 * Second);
        _session.RunUntil(60 * Second);

        Assert.StartsWith("BACKFLUSH", before.Title);
        Assert.Contains("Release the button", held.Lines);
        Assert.Equal("SERVICE", released.Title);
        Assert.Equal(["Single pulse"], released.Selected);
        Assert.Empty(_session.Timed);
    }

    [Fact]
    public void Let_go_after_two_seconds_it_opens_nothing_and_starts_nothing()
    {
        _contact.CloseNow();
        _contact.Set(2 * Second, closed: false);
        PanelPicture after = _session.PanelAt(10 * Second);
        _session.RunUntil(60 * Second);

        Assert.StartsWith("BACKFLUSH", after.Title);
        Assert.Empty(_session.Timed);
    }

    [Fact]
    public void Stuck_for_ten_minutes_it_starts_nothing_and_once_released_the_menu_works()
    {
        _contact.CloseNow();
        PanelPicture stuck = _session.PanelAt(599 * Second);
        _contact.Set(600 * Second, closed: false);
        _session.ShortPress(602 * Second);
        PanelPicture next = _session.PanelAt(604 * Second);
        _session.RunUntil(610 * Second);

        Assert.Contains("Release the button", stuck.Lines);
        Assert.Equal(["Valve proof"], next.Selected);
        Assert.Empty(_session.Timed);
    }

    [Fact]
    public void Stuck_in_the_middle_of_the_work_it_starts_one_prompt_and_never_the_pump()
    {
        _contact.Set(3 * Second, closed: true);
        PanelPicture later = _session.PanelAt(300 * Second);
        _session.RunUntil(900 * Second);

        Assert.Equal("YOUR TURN", later.Title);
        Assert.Empty(_session.Timed);
    }

    [Fact]
    public void Stuck_after_the_press_that_stopped_a_run_it_starts_nothing_again()
    {
        _session.Start();
        _contact.Set(12 * Second, closed: true);
        PanelPicture later = _session.PanelAt(300 * Second);
        _session.RunUntil(301 * Second);

        Assert.Equal("STOPPED", later.Title);
        Assert.Single(OutputChecks.Fills(_session.Timed));
    }

    /// <summary>Wherever in the chatter the samples fall: one of each tick meets the closed contact.</summary>
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

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_contact_that_chatters_out_of_step_in_a_fill_stops_the_run(int seed)
    {
        _session.Start();
        _contact.Chatter(12 * Second, 3 * Second, 2 * Step, new Random(seed));
        _session.RunUntil(110 * Second);

        (OutputEdge On, OutputEdge Off) fill = Assert.Single(OutputChecks.Fills(_session.Timed));
        Assert.InRange(fill.Off.TimeNanoseconds, 12 * Second, 15 * Second);
        OutputChecks.AssertPumpOnlyWithValve(_session.Timed);
    }

    [Fact]
    public void A_long_press_that_bounces_for_ten_milliseconds_at_both_ends_starts_one_prompt_and_does_not_confirm_it()
    {
        BounceThroughLongPress(3 * Second);
        PanelPicture later = _session.PanelAt(20 * Second);
        _session.RunUntil(60 * Second);

        Assert.Equal("YOUR TURN", later.Title);
        Assert.Equal(2, _session.Beeps.Length);
        Assert.Empty(_session.Timed);
    }

    [Fact]
    public void The_same_press_at_the_prompt_starts_the_stage_once_and_does_not_stop_it()
    {
        BounceThroughLongPress(3 * Second);
        BounceThroughLongPress(6 * Second);
        _session.RunUntil(160 * Second);

        Assert.Equal(5, OutputChecks.Fills(_session.Timed).Length);
    }

    private void BounceThroughLongPress(long at)
    {
        const long bounce = 10 * Millisecond;
        const long held = 1200 * Millisecond;
        _contact.Chatter(at, bounce, Millisecond);
        _contact.Set(at + bounce, closed: true);
        _contact.Chatter(at + held, bounce, Millisecond);
    }
}
