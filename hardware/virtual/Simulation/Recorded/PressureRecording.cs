namespace BackflushController.Simulation;

/// <summary>The pressure of a real machine, straight from one sample to the next.</summary>
public sealed class PressureRecording
{
    // Above it is the water main's pressure in a pump's line; below it is what a machine leaves in its group.
    private const double StandingBar = 2;

    /// <param name="samples">Two or more, in order of time.</param>
    public PressureRecording(IReadOnlyList<RecordedSample> samples)
    {
        Samples = samples;
        double lowest = samples.Min(sample => sample.Bar);
        RestBar = lowest >= StandingBar ? lowest : 0;
    }

    public IReadOnlyList<RecordedSample> Samples { get; }

    public double StartSeconds => Samples[0].Seconds;

    public double EndSeconds => Samples[^1].Seconds;

    /// <summary>What is there before the recording and after it.</summary>
    public double RestBar { get; }

    public bool TellsPump => Samples.Any(sample => sample.Pump != null);

    /// <summary>The same with the pump on wherever the goal is above 0 bar.</summary>
    public PressureRecording WithPumpByGoal() => Samples.Any(sample => sample.GoalBar != null)
        ? new([.. Samples.Select(sample => sample with { Pump = sample.GoalBar > 0 })])
        : throw new BadInputException(
            "--cycles needs a recording that says when the pump ran, or what pressure was asked for");

    public double BarAt(double seconds)
    {
        int after = FirstAfter(seconds);
        if (after == 0 || after == Samples.Count)
        {
            return seconds == EndSeconds ? Samples[^1].Bar : RestBar;
        }

        RecordedSample from = Samples[after - 1];
        RecordedSample to = Samples[after];
        double share = (seconds - from.Seconds) / (to.Seconds - from.Seconds);
        return from.Bar + (share * (to.Bar - from.Bar));
    }

    /// <summary>
    /// The cycles of pump and valve; where nothing is said of the valve it switches with the pump. An output goes off
    /// right after the last sample in which it was on: from there on the pressure falls to that of the next one.
    /// </summary>
    public IReadOnlyList<RecordedCycle> Cycles()
    {
        List<RecordedCycle> cycles = [];
        double? valveOn = null;
        RecordedSample before = default;
        foreach (RecordedSample sample in Samples)
        {
            bool pump = sample.Pump ?? false;
            bool valve = sample.Valve ?? pump;
            valveOn = valve ? valveOn ?? sample.Seconds : null;
            if (pump && before.Pump != true)
            {
                cycles.Add(new RecordedCycle(valveOn ?? sample.Seconds, sample.Seconds, null, null));
            }

            if (!pump && cycles.Count > 0)
            {
                RecordedCycle cycle = cycles[^1];
                cycles[^1] = cycle with
                {
                    PumpOff = cycle.PumpOff ?? before.Seconds,
                    ValveOff = cycle.ValveOff ?? (valve ? null : before.Seconds),
                };
            }

            before = sample;
        }

        return cycles;
    }

    private int FirstAfter(double seconds)
    {
        int low = 0;
        int high = Samples.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Samples[middle].Seconds <= seconds ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
