namespace BackflushController.Tests.Run.States;

/// <summary>In every state of a run: a short press, a long press, a power cut.</summary>
[Trait("Category", "Slow")]
public sealed class EveryStateTests
{
    private const long Afterwards = 70 * Second;
    private const long PumpOffWithin = 120 * Millisecond;
    private const long ValveOffWithin = 330 * Millisecond;
    private const double RestBar = PressureJudge.RestMillibar / 1000.0;

    public static TheoryData<string> Points => new(RunPointPlan.All.Select(point => point.Name));

    public static TheoryData<string> LongPresses =>
        new(RunPointPlan.All.Where(point => point.AfterLong != null).Select(point => point.Name));

    [Theory, MemberData(nameof(Points))]
    public void A_short_press_leaves_the_outputs_off_and_leads_to_a_page(string name)
    {
        RunPointPlan point = RunPointPlan.Of(name);
        (Session session, long pressed, string end) = Press(point, (session, now) => session.ShortPress(now));

        Assert.StartsWith(point.AfterShort, end);
        OutputEdge[] later = [.. session.Timed.Where(edge => edge.TimeNanoseconds >= pressed)];
        Assert.DoesNotContain(later, edge => edge.On);
        Assert.All(later, edge => Assert.InRange(
            edge.TimeNanoseconds - pressed, 0, edge.Output == BoxOutput.Pump ? PumpOffWithin : ValveOffWithin));
        OutputChecks.AssertPumpOnlyWithValve(session.Timed);
        OutputChecks.AssertExact(session.Timed);
    }

    [Theory, MemberData(nameof(LongPresses))]
    public void A_long_press_never_starts_the_pump_and_leads_to_a_page(string name)
    {
        RunPointPlan point = RunPointPlan.Of(name);
        (Session session, long pressed, string end) = Press(point, (session, now) => session.LongPress(now));

        Assert.Equal(point.AfterLong, end);
        Assert.DoesNotContain(session.Timed, edge => edge.On && edge.TimeNanoseconds >= pressed);
        OutputChecks.AssertPumpOnlyWithValve(session.Timed);
    }

    [Theory, MemberData(nameof(Points))]
    public void A_power_cut_drops_the_outputs_at_once_and_after_power_up_nothing_starts_by_itself(string name)
    {
        RunPointPlan point = RunPointPlan.Of(name);
        long cut = 0;
        (bool Pump, bool Valve) withoutPower = (true, true);
        Session session = point.Play(session =>
        {
            cut = session.Now;
            session.Chip.CutPower();
            withoutPower = (session.World.PumpOn, session.World.ValveEnergised);
        });
        session.RunUntil(1000 * Second);
        Assert.Equal(cut, session.Now);
        Assert.Equal((false, false), withoutPower);

        session.Chip.PassTime(cut + Second);
        PanelPicture after = session.PanelAt(cut + (60 * Second));
        session.RunUntil(cut + (61 * Second));

        Assert.DoesNotContain(session.Timed, edge => edge.TimeNanoseconds > cut);
        Assert.StartsWith(point.AfterPowerUp.Title, after.Title);
        Assert.Equal(point.AfterPowerUp.Hint, after.Hint);
    }

    /// <summary>
    /// Presses at the point, runs on for a while and gives the title at its end. All the time that the panel says that
    /// the group may be opened, the machine itself must be at rest.
    /// </summary>
    private static (Session Session, long Pressed, string Title) Press(
        RunPointPlan point, Action<Session, long> press)
    {
        long pressed = 0;
        string title = string.Empty;
        bool saidSafe = false;
        Session session = point.Play(session =>
        {
            pressed = session.Now;
            press(session, session.Now);
            session.WatchPanel(lines =>
            {
                bool safe = lines[0] == "Safe to";
                saidSafe |= safe;
                Assert.True(!safe || session.GroupBar < RestBar, $"safe to open at {session.GroupBar:0.00} bar");
            });
            session.After(Afterwards, () =>
            {
                title = session.Title;
                session.Chip.CutPower();
            });
        });
        session.RunUntil(1000 * Second);
        Assert.True(title != "Safe to open" || saidSafe, "stopped, but not said that the group may be opened");
        return (session, pressed, title);
    }
}
