namespace BackflushController.Tests.Run.States;

/// <summary>
/// What can happen to a run, and how often it may happen before the run must have answered.
/// </summary>
/// <param name="Heading">Its column in the table.</param>
/// <param name="Variants">The same event in each of its kinds; each is played on a run of its own.</param>
internal sealed record RunEvent(string Heading, Action<BackflushRun>[] Variants)
{
    private const long Tick = 20_000;
    private const long Second = 1_000_000;
    private const int ShotMillibar = 2000;

    /// <summary>The conditions with which the sensor proves nothing.</summary>
    public static SensorCondition[] Losses { get; } =
        [.. Enum.GetValues<SensorCondition>().Except([SensorCondition.Good, SensorCondition.Unused])];

    /// <summary>The run has just entered its state, and nothing is wrong.</summary>
    public static RunEvent Button(string heading, ButtonEvent press) =>
        new(heading, [run => run.Step(run.Context.EnteredAt + Tick, press, AtRest())]);

    /// <summary>A long press while the pressure is high.</summary>
    public static RunEvent LongPressUnderPressure(string heading) =>
        new(heading, [run => run.Step(run.Context.EnteredAt + Tick, ButtonEvent.LongPress, Under(ShotMillibar))]);

    /// <summary>A long press in the tick in which the sensor is lost.</summary>
    public static RunEvent LongPressWithoutSensor(string heading) => new(heading, [.. Losses.Select(LongPress)]);

    /// <summary>A long press on a programme that must not be started.</summary>
    public static RunEvent LongPressOnRefused(string heading) => new(heading, [LongPressOnRefused]);

    /// <summary>The deadline, and no sensor has a say; where there is none, an hour passes.</summary>
    public static RunEvent Deadline(string heading) =>
        new(heading, [run => run.Step(DeadlineOf(run), ButtonEvent.None, Unused())]);

    /// <summary>The deadline, or some time after it, and a pressure between idle and rest stays.</summary>
    public static RunEvent PressureStays(string heading, long laterMicroseconds) =>
        new(heading, [run => run.Step(DeadlineOf(run) + laterMicroseconds, ButtonEvent.None, Under(800))]);

    /// <summary>The pressure has been at rest for a while, or until just ahead of the deadline.</summary>
    public static RunEvent Rest(string heading) =>
        new(heading, [run => run.Step(Within(run, Second), ButtonEvent.None, AtRest())]);

    /// <summary>Pressure as of a shot, for a time or until just ahead of the deadline.</summary>
    public static RunEvent PressureLasts(string heading, long microseconds) => new(heading, [run =>
    {
        run.Step(Within(run, Tick), ButtonEvent.None, Under(ShotMillibar));
        run.Step(Within(run, Tick + microseconds), ButtonEvent.None, Under(ShotMillibar));
    }]);

    /// <summary>One tick with a pressure.</summary>
    public static RunEvent Pressure(string heading, int millibar) =>
        new(heading, [run => run.Step(Within(run, Tick), ButtonEvent.None, Under(millibar))]);

    /// <summary>The pump stalls, and the dwell passes where there is one.</summary>
    public static RunEvent Stall(string heading) => new(heading, [run =>
    {
        RunState state = run.State;
        long limit = run.Context.Deadline;
        PressureVerdict stalled = Under(12_000);
        stalled.Stalled = true;
        run.Step(Within(run, Tick), ButtonEvent.None, stalled);
        if (run.State == state && run.Context.Deadline < limit)
        {
            run.Step(run.Context.Deadline, ButtonEvent.None, stalled);
        }
    }]);

    /// <summary>The sensor is lost, in each way.</summary>
    public static RunEvent SensorLost(string heading) => new(
        heading,
        [.. Losses.Select<SensorCondition, Action<BackflushRun>>(
            loss => run => run.Step(Within(run, Tick), ButtonEvent.None, Lost(loss)))]);

    private static Action<BackflushRun> LongPress(SensorCondition loss) =>
        run => run.Step(run.Context.EnteredAt + Tick, ButtonEvent.LongPress, Lost(loss));

    private static void LongPressOnRefused(BackflushRun run)
    {
        if (run.State == RunState.Ready)
        {
            run.Select(run.Walk.Programme, new Core.Settings.Refusal("fill", "too long", "30"));
        }

        run.Step(run.Context.EnteredAt + Tick, ButtonEvent.LongPress, AtRest());
    }

    private static long DeadlineOf(BackflushRun run) =>
        run.Context.Deadline == long.MaxValue ? run.Context.EnteredAt + (3600 * Second) : run.Context.Deadline;

    private static long Within(BackflushRun run, long microseconds) =>
        Math.Min(run.Context.EnteredAt + microseconds, run.Context.Deadline - 1);

    private static PressureVerdict AtRest() => new() { Known = true, Fresh = true, RiseKnown = true, AtRest = true };

    private static PressureVerdict Under(int millibar) =>
        new() { Known = true, Fresh = true, RiseKnown = true, Millibar = millibar, MeanMillibar = millibar };

    private static PressureVerdict Unused() => new() { Loss = SensorCondition.Unused };

    private static PressureVerdict Lost(SensorCondition loss) => new() { Loss = loss };
}
