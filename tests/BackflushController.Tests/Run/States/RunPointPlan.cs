namespace BackflushController.Tests.Run.States;

/// <summary>
/// How to bring a detergent run (or, for the soak, a deep clean) to a point, and what the box shows and drives there.
/// </summary>
/// <param name="Prepare">Plans the presses, and has the action done at the point.</param>
/// <param name="Title">First line of the panel at the point; null where the state is shorter than a picture.</param>
internal sealed record RunPointPlan(Action<Session, Action> Prepare, string? Title)
{
    /// <summary>
    /// The first press of <see cref="Session.Start"/>: the prompt comes 0.86 s after it, the first valve edge at about
    /// 6.86 s, and the pump 1 s later.
    /// </summary>
    private const long ToPrompt = 3 * Second;

    /// <summary>The first detergent stage takes 100 s.</summary>
    private const long InSecondPrompt = 112 * Second;

    private const long IntoFill = 6 * Second;

    public bool Pump { get; init; }

    public bool Valve { get; init; }

    public ControllerSettings? Settings { get; init; }

    public static RunPointPlan Of(RunPoint point) => point switch
    {
        RunPoint.Ready => new(At(ToPrompt), "BACKFLUSH 1/6"),
        RunPoint.Prompt => new(After(ToAPrompt, ToPrompt + (3 * Second)), "YOUR TURN"),

        // The contact takes up to 70 ms to become a press; these points are early enough for it to fall in the state.
        // At the first energising the finger is still on the button.
        RunPoint.Energising => new(OnEdge(BoxOutput.Valve, true, 2, 10 * Millisecond), null) { Valve = true },
        RunPoint.Filling => new(OnEdge(BoxOutput.Pump, true, 1, IntoFill), "Detergent 1/5")
        {
            Pump = true,
            Valve = true,
        },
        RunPoint.Holding => new(InLeakHold, "Clear water 5/5")
        {
            Valve = true,
            Settings = new ControllerSettings { LeakHoldMicroseconds = 10_000_000 },
        },
        RunPoint.Settling => new(OnEdge(BoxOutput.Pump, false, 1, 5 * Millisecond), null) { Valve = true },
        RunPoint.Venting => new(OnEdge(BoxOutput.Valve, false, 1, 200 * Millisecond), "Detergent 1/5"),
        RunPoint.Soaking => new(InSoak, "Soak"),
        RunPoint.SecondPrompt => new(After(ToCycles, InSecondPrompt), "YOUR TURN"),
        RunPoint.Finished => new(AtTheEnd, "DONE"),
        RunPoint.StopSettling => new(AfterStop(BoxOutput.Pump, 5 * Millisecond), null) { Valve = true },
        RunPoint.StopVenting => new(AfterStop(BoxOutput.Valve, 300 * Millisecond), "STOPPING"),
        RunPoint.Stopped => new(AfterStop(BoxOutput.Valve, 5 * Second), "STOPPED"),
        RunPoint.SafeWait => new(After(ToAPrompt, 610 * Second), "WAITING"),
        RunPoint.RinseRequired => new(OnRinseRequired, "DUE"),
        RunPoint.FaultVenting => new(WithoutSensorFor(2 * Second), "FAULT"),
        RunPoint.FaultSensor => new(WithoutSensorFor(20 * Second), "FAULT"),
        RunPoint.FaultNoVent => new(WithBlockedDrain, "FAULT"),
        RunPoint.FaultRefused => new(After(ToAPrompt, 6 * Second), "FAULT") { Settings = TooLongDwell },
        _ => throw new ArgumentOutOfRangeException(nameof(point)),
    };

    private static ControllerSettings TooLongDwell =>
        new() { StallDwellMicroseconds = SettingsRules.LongestDwellMicroseconds + 1 };

    /// <summary>A session that comes to the point, checks that it is there, and does the action.</summary>
    public static Session Play(RunPoint point, Action<Session> action)
    {
        RunPointPlan plan = Of(point);
        var session = new Session(plan.Settings);
        plan.Prepare(session, () =>
        {
            plan.AssertThere(session);
            action(session);
        });
        return session;
    }

    private void AssertThere(Session session)
    {
        Assert.Equal((Pump, Valve), (session.World.PumpOn, session.World.ValveEnergised));
        if (Title != null)
        {
            Assert.Equal(Title, string.Join(' ', session.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }
    }

    private static Action<Session, Action> At(long time) => (session, action) => session.At(time, action);

    private static Action<Session, Action> After(Action<Session> plan, long time) => (session, action) =>
    {
        plan(session);
        session.At(time, action);
    };

    private static Action<Session, Action> OnEdge(BoxOutput output, bool on, int number, long delay) =>
        (session, action) =>
        {
            ToCycles(session);
            session.AfterEdge(output, on, number, delay, action);
        };

    private static Action<Session, Action> AfterStop(BoxOutput output, long delay) => (session, action) =>
    {
        StopInFirstFill(session);
        session.AfterEdge(output, false, 1, delay, action);
    };

    private static void ToAPrompt(Session session) => session.LongPress(ToPrompt);

    private static void ToCycles(Session session) => session.Start();

    private static void StopInFirstFill(Session session)
    {
        ToCycles(session);
        session.AfterEdge(BoxOutput.Pump, true, 1, IntoFill, () => session.ShortPress(session.Now));
    }

    private static void InSoak(Session session, Action action)
    {
        session.ShortPress(ToPrompt - (2 * Second));
        session.ShortPress(ToPrompt - Second);
        ToCycles(session);
        session.At(InSecondPrompt + (60 * Second), action);
    }

    private static void AtTheEnd(Session session, Action action)
    {
        ToCycles(session);
        session.LongPress(InSecondPrompt);
        session.At(InSecondPrompt + (105 * Second), action);
    }

    private static void InLeakHold(Session session, Action action)
    {
        ToCycles(session);
        session.LongPress(InSecondPrompt);
        session.AfterEdge(BoxOutput.Pump, false, 10, 3 * Second, action);
    }

    /// <summary>The sensor's wire breaks in the first fill; the group then vents for ten seconds.</summary>
    private static Action<Session, Action> WithoutSensorFor(long delay) => (session, action) =>
    {
        ToCycles(session);
        session.AfterEdge(BoxOutput.Pump, true, 1, IntoFill, () => session.World.Sensed.SignalWire = SignalWire.Open);
        session.AfterEdge(BoxOutput.Pump, false, 1, delay, action);
    };

    private static void OnRinseRequired(Session session, Action action)
    {
        StopInFirstFill(session);
        session.ShortPress(20 * Second);
        session.At(25 * Second, action);
    }

    private static void WithBlockedDrain(Session session, Action action)
    {
        session.AfterEdge(BoxOutput.Pump, true, 1, Second, () => session.FoulDrain(0));
        StopInFirstFill(session);
        session.At(85 * Second, action);
    }
}
