namespace BackflushController.Trials;

/// <summary>What a fault scenario may be called, and how soon.</summary>
/// <param name="Scenario">Its name.</param>
/// <param name="Right">The right name: a <see cref="Fault"/>, an <see cref="Advice"/>, or tolerated.</param>
/// <param name="Instead">
/// Names that may come instead, where the signal cannot tell one from the other.
/// </param>
/// <param name="Seconds">The bound, from the arrival or from the next press that starts something.</param>
/// <param name="Why">Why other names may come, or why it is tolerated; empty when neither is so.</param>
public sealed record ExpectedNames(string Scenario, string Right, string[] Instead, double Seconds, string Why)
{
    public const string Tolerated = "tolerated";

    private const string LaterCycle =
        "From the second cycle of a stage on the basket has been proved to be in: water, pump and valve are asked for.";

    private const string Drift =
        "A zero that wanders looks like a pressure that is not there; what is named first depends on the state. It is "
        + "never taken for a healthy machine.";

    private const string TakesPressure =
        "When it comes in the middle of a fill, the pressure that was there goes at once.";

    private const string NoPath = "With valve or drain stuck the group does not vent, whatever the reason.";

    private const string AfterWork = " After a minute of fills a pump that rests is suspected first.";

    private const string InTheMiddle =
        "In the middle of a fill the pressure only stops rising, or falls; a rotary pump's bypass does the same.";

    // On a plumbed-in machine the line's own pressure is left.
    private static readonly string[] NoWater =
        [PlainReasons.Of(Fault.SlowRise), PlainReasons.Of(Fault.PumpResting), PlainReasons.Of(Fault.PumpDead)];

    // Its advice: is the brew switch on, else the valve leaks.
    private static readonly string[] NoWayOut = [PlainReasons.Of(Fault.PressureIdle)];

    /// <summary>One for each scenario, in the order of the catalogue.</summary>
    public static IReadOnlyList<ExpectedNames> All { get; } =
    [
        Of(
            "no-blind-basket", Fault.NoBlindBasket, 35, LaterCycle + " " + TakesPressure,
            Fault.NoPressure, Fault.FillCollapsed),
        Of("tank-empty", Fault.NoPressure, 35, InTheMiddle, Fault.LowPlateau) with { AlsoRight = NoWater },
        Of(
            "tank-runs-empty", Fault.NoPressure, 150, "How far the last water raises the pressure is chance.",
            Fault.LowPlateau, Fault.NoBlindBasket) with { AlsoRight = NoWater },
        Of("pump-dead", Fault.NoPressure, 35, InTheMiddle + AfterWork, Fault.LowPlateau, Fault.PumpResting) with
        {
            AlsoRight = [PlainReasons.Of(Fault.PumpDead)],
        },
        Of("gasket-leak", Fault.LowPlateau, 40, TakesPressure, Fault.SlowRise, Fault.FillCollapsed),
        Advised("gasket-worn", Advice.GasketLeaks, "Named at the end of a run with a leak hold."),
        Of("opv-low", Fault.LowPlateau, 40, TakesPressure, Fault.FillCollapsed),
        Of("opv-jammed", Fault.OverPressure, 35, ""),
        Of(
            "pressure-never-flat", Fault.StallNotReached, 150,
            "In a fill that ends at the stall; others need none.") with
        {
            AlsoRight = [PlainReasons.Of(Fault.OverPressure)],
            Instead = [PlainReasons.Of(Advice.GasketLeaks)],
        },
        Advised("screen-clogged", Advice.ScreenClogged, "Named at the end of an open flush.") with
        {
            AlsoRight = [PlainReasons.Of(Fault.GroupClosed)],
        },
        Of("portafilter-left-in", Fault.GroupClosed, 20, "") with
        {
            AlsoRight = [PlainReasons.Of(Advice.ScreenClogged)],
        },
        Of(
            "valve-stuck-released", Fault.NoPressure, 35, InTheMiddle + " " + TakesPressure + AfterWork,
            Fault.LowPlateau, Fault.FillCollapsed, Fault.PumpResting) with
        {
            // Between the pump's stop and the release the valve visibly does not do what it was told.
            AlsoRight = [PlainReasons.Of(Fault.OutputsMixed)],
        },
        Of("valve-stuck-energised", Fault.NoVent, 40, NoPath) with { AlsoRight = NoWayOut },
        Of("no-three-way-valve", Fault.NoVent, 40, NoPath) with { AlsoRight = NoWayOut },
        Of("drain-blocked", Fault.NoVent, 40, NoPath) with { AlsoRight = NoWayOut },
        Advised("drain-fouled", Advice.SlowVent, "Named at the end of a run, against a teach-in."),
        Of(
            "pressure-while-idle", Fault.PressureIdle, 40,
            "The machine's own switch holds a vent up like a stuck valve: the advice asks for the switch first.") with
        {
            AlsoRight = [PlainReasons.Of(Fault.NoVent)],
        },
        Of("pump-welded", Fault.PumpStuckOn, 70, "With the valve released nothing shows: found when it opens next."),
        Of("sensor-open", Fault.SensorOpen, 20, ""),
        Of("sensor-short", Fault.SensorShorted, 20, ""),
        Of("sensor-frozen", Fault.SensorFrozen, 20, "At rest a still reading is found when the pump starts."),
        Of("sensor-silent", Fault.SensorSilent, 20, ""),
        Of("sensor-supply-brown-out", Fault.SensorNoSupply, 20, ""),
        Of(
            "sensor-drift", Fault.SensorImplausible, 40, Drift,
            Fault.PressureIdle, Fault.MachinePressure, Fault.NoVent, Fault.LowPlateau, Fault.OverPressure,
            Fault.NoPressure, Fault.NoBlindBasket) with
        {
            AlsoRight =
            [
                PlainReasons.Of(Fault.SensorOpen), PlainReasons.Of(Fault.SensorShorted),
                PlainReasons.Of(Fault.ZeroOff),
            ],
        },
        new(
            "noise-bursts", Tolerated, [], double.PositiveInfinity,
            "Spikes are left out; what they leave is enough to prove every cycle."),
        Of(
            "diaphragm-stuck", Fault.NoPressure, 40,
            "The noise goes on, so the sensor looks alive: the pressure is believed where it stands.",
            Fault.NoVent, Fault.LowPlateau, Fault.NoBlindBasket, Fault.PressureIdle, Fault.StallNotReached,
            Fault.PumpResting),
        Of("portafilter-off", Fault.FillCollapsed, 60, ""),
        Of("gasket-lets-go", Fault.FillCollapsed, 60, "") with { AlsoRight = [PlainReasons.Of(Fault.LowPlateau)] },
        new(
            "steam", Tolerated, [], double.PositiveInfinity,
            "The pump check finds that the pressure does not follow the heartbeat."),
        Of(
            "autofill-runs-on", Fault.MachinePressure, 180,
            "With the valve released nothing shows: found when it opens next, by three checks with longer rests."),
        Of("pump-hot", Fault.PumpResting, 400, InTheMiddle, Fault.LowPlateau),
    ];

    /// <summary>The scenario is found by an advice at the end of a run.</summary>
    public bool IsAdvice { get; private init; }

    public static ExpectedNames For(string scenario) => All.Single(expected => expected.Scenario == scenario);

    /// <summary>Other names whose advice tells the cause.</summary>
    public string[] AlsoRight { get; init; } = [];

    /// <summary>The name, or its advice, tells the cause.</summary>
    public bool IsRight(string name) => name == Right || AlsoRight.Contains(name);

    public bool IsExpected(string name) => IsRight(name) || Instead.Contains(name);

    private static ExpectedNames Of(string scenario, Fault right, double seconds, string why, params Fault[] instead) =>
        new(scenario, PlainReasons.Of(right), [.. instead.Select(PlainReasons.Of)], seconds, why);

    private static ExpectedNames Advised(string scenario, Advice right, string why) =>
        new(scenario, PlainReasons.Of(right), [], 500, why) { IsAdvice = true };
}
