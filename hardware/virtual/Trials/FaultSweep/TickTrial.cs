namespace BackflushController.Trials;

/// <summary>
/// A detergent backflush of a new box in which something goes wrong after each tick in turn, each time on a fork of the
/// box; the run itself goes on to the next tick.
/// </summary>
internal abstract class TickTrial(string name, int seed, int every)
{
    /// <summary>Within what time the enable relay cuts the pump off once the heartbeat has ended, ns.</summary>
    protected const long CutOffWithin = 2_000_000_000;

    /// <exception cref="InvalidOperationException">The run does not come to its end.</exception>
    public TrialReport Run()
    {
        var run = new CleaningRun(seed);
        List<TrialPoint> points = [];
        long planned = NextActuation(run.Box);
        run.Ticked += tick =>
        {
            long actuation = planned;
            planned = NextActuation(run.Box);
            if ((tick - 1) % every == 0)
            {
                points.Add(Try(run.Box.Fork(), tick, actuation));
            }
        };
        run.Play();
        return new TrialReport(name, run.Ticks, points);
    }

    /// <summary>Lets it go wrong.</summary>
    /// <param name="actuation">The actuation time of its last tick, world time, ns.</param>
    protected abstract void Spoil(DirectSimulation box, long actuation, Findings findings);

    /// <summary>The heartbeat has ended <see cref="CutOffWithin"/> ago.</summary>
    protected static void RequireCutOff(DirectSimulation box, Findings findings)
    {
        findings.Require(!box.Sensed.Machine.PumpPowered, "the pump still runs after 2 s");
        findings.Require(!box.Sensed.ValvePowered, "the valve still has power after 2 s");
        findings.Require(box.Sensed.Rail is { IsUp: false }, "the relays still have their supply after 2 s");
    }

    private static long NextActuation(DirectSimulation box) =>
        box.Board.PowerUpNanoseconds + (box.Loop.Schedule.ActuationAt * 1000);

    private TrialPoint Try(DirectSimulation box, int tick, long actuation)
    {
        RunState state = box.Controller.Run.State;
        var pump = new PumpWatch(box, actuation);
        var findings = new Findings();
        Spoil(box, actuation, findings);
        return new TrialPoint(tick, CodeWords.Of(state), pump.RanOnNanoseconds, findings);
    }
}
