namespace BackflushController.Tests.Run.States;

/// <summary>In every state of a run: a short press, a long press, a power cut.</summary>
public sealed class EveryStateTests
{
    private const long Afterwards = 70 * Second;
    private const long PumpOffWithin = 120 * Millisecond;
    private const long ValveOffWithin = 330 * Millisecond;
    private const double RestBar = PressureJudge.RestMillibar / 1000.0;

    // Detergent is in the group, or was when a fault or a stop ended the run.
    private static readonly RunPoint[] WithDetergent =
    [
        RunPoint.Energising, RunPoint.Filling, RunPoint.Holding, RunPoint.Settling, RunPoint.Venting,
        RunPoint.Soaking, RunPoint.SecondPrompt, RunPoint.StopSettling, RunPoint.StopVenting, RunPoint.Stopped,
        RunPoint.RinseRequired, RunPoint.FaultVenting, RunPoint.FaultSensor, RunPoint.FaultNoVent,
    ];

    /// <summary>The first line of the panel a while after a press; null: the press starts a stage.</summary>
    private static readonly (RunPoint Point, string AfterShort, string? AfterLong)[] Titles =
    [
        (RunPoint.Ready, "BACKFLUSH", "YOUR TURN"),
        (RunPoint.Prompt, "STOPPED", null),
        (RunPoint.Energising, "STOPPED", "STOPPED"),
        (RunPoint.Filling, "STOPPED", "STOPPED"),
        (RunPoint.Holding, "STOPPED", "STOPPED"),
        (RunPoint.Settling, "STOPPED", "STOPPED"),
        (RunPoint.Venting, "STOPPED", "STOPPED"),
        (RunPoint.Soaking, "STOPPED", "STOPPED"),
        (RunPoint.SecondPrompt, "STOPPED", null),
        (RunPoint.Finished, "BACKFLUSH", "DONE"),
        (RunPoint.StopSettling, "STOPPED", "STOPPED"),
        (RunPoint.StopVenting, "STOPPED", "STOPPED"),
        (RunPoint.Stopped, "DUE", "STOPPED"),
        (RunPoint.SafeWait, "STOPPED", "YOUR TURN"),
        (RunPoint.RinseRequired, "DUE", "YOUR TURN"),
        (RunPoint.FaultVenting, "FAULT", "FAULT"),
        (RunPoint.FaultSensor, "DUE", "FAULT"),
        (RunPoint.FaultNoVent, "DUE", "FAULT"),
        (RunPoint.FaultRefused, "BACKFLUSH", "FAULT"),
    ];

    public static TheoryData<RunPoint, string> ShortPresses =>
        Rows(Titles.Select(row => (row.Point, (string?)row.AfterShort)));

    public static TheoryData<RunPoint, string> LongPresses =>
        Rows(Titles.Select(row => (row.Point, row.AfterLong)));

    public static TheoryData<RunPoint> Points => [.. Enum.GetValues<RunPoint>()];

    [Theory, MemberData(nameof(ShortPresses))]
    public void A_short_press_leaves_the_outputs_off_and_leads_to(RunPoint point, string title)
    {
        (Session session, long pressed, string end) = Press(point, (session, now) => session.ShortPress(now));

        Assert.StartsWith(title, end);
        OutputEdge[] later = [.. session.Timed.Where(edge => edge.TimeNanoseconds >= pressed)];
        Assert.DoesNotContain(later, edge => edge.On);
        Assert.All(later, edge => Assert.InRange(
            edge.TimeNanoseconds - pressed, 0, edge.Output == BoxOutput.Pump ? PumpOffWithin : ValveOffWithin));
        OutputChecks.AssertPumpOnlyWithValve(session.Timed);
        OutputChecks.AssertExact(session.Timed);
    }

    [Theory, MemberData(nameof(LongPresses))]
    public void A_long_press_never_starts_the_pump_and_leads_to(RunPoint point, string title)
    {
        (Session session, long pressed, string end) = Press(point, (session, now) => session.LongPress(now));

        Assert.Equal(title, end);
        Assert.DoesNotContain(session.Timed, edge => edge.On && edge.TimeNanoseconds >= pressed);
        OutputChecks.AssertPumpOnlyWithValve(session.Timed);
    }

    [Theory, MemberData(nameof(Points))]
    public void A_power_cut_drops_the_outputs_at_once_and_after_power_up_nothing_starts_by_itself(RunPoint point)
    {
        long cut = 0;
        (bool Pump, bool Valve) withoutPower = (true, true);
        Session session = RunPointPlan.Play(point, session =>
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
        bool detergent = WithDetergent.Contains(point);
        Assert.StartsWith(detergent ? "DUE" : "BACKFLUSH", after.Title);
        Assert.Equal(detergent ? "Hold: rinse now" : "Press:next Hold:start", after.Hint);
    }

    private static TheoryData<RunPoint, string> Rows(IEnumerable<(RunPoint Point, string? Title)> titles)
    {
        TheoryData<RunPoint, string> rows = [];
        foreach ((RunPoint point, string? title) in titles.Where(row => row.Title != null))
        {
            rows.Add(point, title!);
        }

        return rows;
    }

    /// <summary>
    /// Presses at the point, runs on for a while and gives the title at its end. All the time that the panel says that
    /// the group may be opened, the machine itself must be at rest.
    /// </summary>
    private static (Session Session, long Pressed, string Title) Press(RunPoint point, Action<Session, long> press)
    {
        long pressed = 0;
        string title = string.Empty;
        bool saidSafe = false;
        Session session = RunPointPlan.Play(point, session =>
        {
            pressed = session.Now;
            press(session, session.Now);
            session.WatchPanel(lines =>
            {
                bool safe = lines.Contains("Safe to open");
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
        Assert.True(title != "STOPPED" || saidSafe, "stopped, but not said that the group may be opened");
        return (session, pressed, title);
    }
}
