namespace BackflushController.Tests.Run.States;

/// <summary>
/// A state that a detergent run (or, for the soak, a deep clean) can be in when the operator acts or the power goes:
/// how to come there, and what the box shows and drives there.
/// </summary>
/// <param name="Name">What the state is called here.</param>
/// <param name="Prepare">Plans the presses, and has the action done at the point.</param>
/// <param name="Title">First line of the panel at the point; null where the state is shorter than a picture.</param>
/// <param name="AfterShort">The first line a while after a short press.</param>
/// <param name="AfterLong">The first line a while after a long press; null: it starts a stage.</param>
internal sealed record RunPointPlan(
    string Name, Action<Session, Action> Prepare, string? Title, string AfterShort, string? AfterLong)
{
    /// <summary>
    /// The first press of <see cref="Session.Start"/>: the prompt comes 0.86 s after it, the first valve edge at about
    /// 6.86 s, and the pump 1 s later.
    /// </summary>
    private const long ToPrompt = 3 * Second;

    /// <summary>The first detergent stage takes 100 s.</summary>
    private const long InSecondPrompt = 112 * Second;

    private const string Ready = "Detergent backflush";
    private const string Stopped = "Safe to open";
    private const string RinseFirst = "Rinse first";
    private const string SensorOpen = "Sensor wire open";
    private const string PressureStays = "DO NOT OPEN";

    private const long IntoFill = 6 * Second;

    public static RunPointPlan[] All { get; } =
    [
        new("Ready", At(ToPrompt), Ready, "Water rinse", "Add detergent"),
        new("Prompt", After(ToAPrompt, ToPrompt + (3 * Second)), "Add detergent", Stopped, null),

        // The contact takes up to 70 ms to become a press; these points are early enough for it to fall in the state.
        // At the first energising the finger is still on the button.
        Stops("Energising", OnEdge(BoxOutput.Valve, true, 2, 10 * Millisecond), null) with { Valve = true },
        Stops("Filling", OnEdge(BoxOutput.Pump, true, 1, IntoFill), "Filling 1/5") with { Pump = true, Valve = true },
        Stops("Holding", InLeakHold, "Holding 5/5") with
        {
            Valve = true,
            Settings = new ControllerSettings { LeakHoldMicroseconds = 10_000_000 },
        },
        Stops("Settling", OnEdge(BoxOutput.Pump, false, 1, 5 * Millisecond), null) with { Valve = true },
        Stops("Venting", OnEdge(BoxOutput.Valve, false, 1, 200 * Millisecond), "Venting 1/5"),
        Stops("Soaking", InSoak, null),
        new("SecondPrompt", After(ToCycles, InSecondPrompt), "Rinse the basket", Stopped, null),
        new("Finished", AtTheEnd, "Clean and rinsed", Ready, "Scan"),
        Stops("StopSettling", AfterStop(BoxOutput.Pump, 5 * Millisecond), null) with { Valve = true },
        Stops("StopVenting", AfterStop(BoxOutput.Valve, 300 * Millisecond), "DO NOT OPEN"),
        new("Stopped", AfterStop(BoxOutput.Valve, 5 * Second), Stopped, RinseFirst, Stopped),
        new("SafeWait", After(ToAPrompt, 610 * Second), "Waiting for you", Stopped, "Add detergent"),
        new("RinseRequired", OnRinseRequired, RinseFirst, RinseFirst, "Rinse the basket"),
        new("FaultVenting", WithoutSensorFor(2 * Second), "DO NOT OPEN Sensor", SensorOpen, SensorOpen),
        new("FaultSensor", WithoutSensorFor(20 * Second), SensorOpen, RinseFirst, "Scan"),
        new("FaultNoVent", WithBlockedDrain, PressureStays, PressureStays, PressureStays) { UnderPressure = true },
        new("FaultRefused", After(ToAPrompt, 6 * Second), "Programme refused", Ready, "Programme refused")
        {
            Settings = new ControllerSettings
            {
                StallDwellMicroseconds = SettingsRules.LongestDwellMicroseconds + 1,
            },
        },
    ];

    public bool Pump { get; init; }

    public bool Valve { get; init; }

    public ControllerSettings? Settings { get; init; }

    /// <summary>The group stays under pressure.</summary>
    public bool UnderPressure { get; init; }

    /// <summary>The first line after a power cut, and what the last one says of the button.</summary>
    public (string Title, string Hint) AfterPowerUp =>
        UnderPressure ? (PressureStays, "Machine off, let cool.")
            : WithDetergent ? (RinseFirst, "\u25CF rinse now") : (Ready, "\u25CB next \u25CF start");

    /// <summary>Detergent is in the group, or was when a fault or a stop ended the run.</summary>
    public bool WithDetergent => Name is not ("Ready" or "Prompt" or "Finished" or "SafeWait" or "FaultRefused");

    public static RunPointPlan Of(string name) => All.Single(point => point.Name == name);

    /// <summary>A session that comes to the point, checks that it is there, and does the action.</summary>
    public Session Play(Action<Session> action)
    {
        var session = new Session(Settings);
        Prepare(session, () =>
        {
            AssertThere(session);
            action(session);
        });
        return session;
    }

    private static RunPointPlan Stops(string name, Action<Session, Action> prepare, string? title) =>
        new(name, prepare, title, Stopped, Stopped);

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
        session.At(InSecondPrompt + (110 * Second), action);
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
