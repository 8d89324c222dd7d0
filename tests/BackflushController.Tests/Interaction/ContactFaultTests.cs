using BackflushController.Tests.Service;
using static BackflushController.Tests.Fixtures.Session;

namespace BackflushController.Tests.Interaction;

/// <summary>A button that is held at power-up, stuck, chattering or bouncing badly.</summary>
public sealed class ContactFaultTests
{
    private const long Step = 5 * Millisecond;
    private const int Phases = 10;

    private readonly Session _session = new();
    private readonly Contact _contact;

    public ContactFaultTests()
    {
        _contact = new Contact(_session);
    }

    [Fact]
    public void Held_for_three_seconds_at_power_up_it_opens_the_service_menu_and_nothing_runs()
    {
        string[] before = [];
        string[] held = [];
        string[] released = [];
        string[] selected = [];
        _contact.CloseNow();
        _session.At(2500 * Millisecond, () => before = _session.Lines);
        _session.At(4500 * Millisecond, () => held = _session.Lines);
        _contact.Set(5 * Second, closed: false);
        _session.At(7 * Second, () => released = _session.Lines);
        _session.At(7 * Second, () => selected = ServiceLines.Selected(_session));

        _session.RunUntil(60 * Second);

        Assert.StartsWith("BACKFLUSH", before[0]);
        Assert.Contains("Release the button", held);
        Assert.Equal("SERVICE", released[0]);
        Assert.Equal(["Single pulse"], selected);
        Assert.Empty(_session.Timed);
    }

    [Fact]
    public void Let_go_after_two_seconds_it_opens_nothing_and_starts_nothing()
    {
        string title = string.Empty;
        _contact.CloseNow();
        _contact.Set(2 * Second, closed: false);
        _session.At(10 * Second, () => title = _session.Title);

        _session.RunUntil(60 * Second);

        Assert.StartsWith("BACKFLUSH", title);
        Assert.Empty(_session.Timed);
    }

    [Fact]
    public void Stuck_for_ten_minutes_it_starts_nothing_and_once_released_the_menu_works()
    {
        string[] stuck = [];
        string[] next = [];
        _contact.CloseNow();
        _session.At(599 * Second, () => stuck = _session.Lines);
        _contact.Set(600 * Second, closed: false);
        _session.ShortPress(602 * Second);
        _session.At(604 * Second, () => next = ServiceLines.Selected(_session));

        _session.RunUntil(610 * Second);

        Assert.Contains("Release the button", stuck);
        Assert.Equal(["Valve proof"], next);
        Assert.Empty(_session.Timed);
    }

    [Fact]
    public void Stuck_in_the_middle_of_the_work_it_starts_one_prompt_and_never_the_pump()
    {
        string title = string.Empty;
        _contact.Set(3 * Second, closed: true);
        _session.At(300 * Second, () => title = _session.Title);

        _session.RunUntil(900 * Second);

        Assert.Equal("YOUR TURN", title);
        Assert.Empty(_session.Timed);
    }

    [Fact]
    public void Stuck_after_the_press_that_stopped_a_run_it_starts_nothing_again()
    {
        StartFilling();
        _contact.Set(12 * Second, closed: true);
        string title = string.Empty;
        _session.At(300 * Second, () => title = _session.Title);

        _session.RunUntil(301 * Second);

        Assert.Equal("STOPPED", title);
        Assert.Single(OutputChecks.Fills(_session.Timed));
    }

    [Fact]
    public void A_contact_that_chatters_for_half_a_minute_never_reaches_pump_or_valve()
    {
        // Each phase against the tick, because the button is looked at in step with the chip's own 10 ms.
        Assert.All(Enumerable.Range(0, Phases), phase =>
        {
            var session = new Session();
            new Contact(session).Chatter((3 * Second) + (phase * Millisecond), 30 * Second, Step);

            session.RunUntil(60 * Second);

            Assert.Empty(session.Timed);
        });
    }

    /// <summary>Wherever in the chatter the looks fall: one of each tick meets the closed contact.</summary>
    [Fact]
    public void A_contact_that_chatters_in_step_with_the_tick_in_a_fill_stops_the_run()
    {
        for (int phase = 0; phase < Phases; phase++)
        {
            var session = new Session();
            StartFilling(session);
            new Contact(session).Chatter((12 * Second) + (phase * Millisecond), 3 * Second, Step);

            session.RunUntil(110 * Second);

            Assert.Single(OutputChecks.Fills(session.Timed));
            OutputChecks.AssertPumpOnlyWithValve(session.Timed);
            OutputChecks.AssertExact(session.Timed);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_contact_that_chatters_out_of_step_in_a_fill_stops_the_run(int seed)
    {
        StartFilling();
        _contact.Chatter(12 * Second, 3 * Second, 2 * Step, new Random(seed));

        _session.RunUntil(110 * Second);

        (OutputEdge On, OutputEdge Off) fill = Assert.Single(OutputChecks.Fills(_session.Timed));
        Assert.InRange(fill.Off.TimeNanoseconds, 12 * Second, 15 * Second);
        OutputChecks.AssertPumpOnlyWithValve(_session.Timed);
    }

    [Fact]
    public void A_long_press_that_bounces_for_ten_milliseconds_at_both_ends_starts_one_prompt_and_does_not_confirm_it()
    {
        string[] lines = [];
        BounceThroughLongPress(3 * Second);
        _session.At(20 * Second, () => lines = _session.Lines);

        _session.RunUntil(60 * Second);

        Assert.Equal("YOUR TURN", lines[0]);
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

    private static void StartFilling(Session session)
    {
        session.LongPress(3 * Second);
        session.LongPress(6 * Second);
    }

    private void StartFilling() => StartFilling(_session);

    private void BounceThroughLongPress(long at)
    {
        const long bounce = 10 * Millisecond;
        const long held = 1200 * Millisecond;
        _contact.Chatter(at, bounce, Millisecond);
        _contact.Set(at + bounce, closed: true);
        _contact.Chatter(at + held, bounce, Millisecond);
    }
}
