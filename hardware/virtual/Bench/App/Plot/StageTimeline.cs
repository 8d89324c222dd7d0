namespace BackflushController.Bench;

/// <summary>Finds when the stages ran, from the cycles and the edges.</summary>
public static class StageTimeline
{
    /// <param name="report">The run; its n-th cycle belongs to the n-th time the pump was on to fill.</param>
    public static IReadOnlyList<StageStretch> Of(RunReport report, long endNanoseconds)
    {
        IReadOnlyList<TimeStretch> pump = OnStretches.OfFills(report.Edges, endNanoseconds);
        IReadOnlyList<TimeStretch> valve = OnStretches.Of(report.Edges, BoxOutput.Valve, endNanoseconds);
        var stages = new List<StageStretch>();
        foreach ((CycleResult cycle, TimeStretch pumpOn) in report.Cycles.Zip(pump))
        {
            TimeStretch time = ValveAround(pumpOn, valve);
            bool continues = stages.Count > 0 && stages[^1].Stage == cycle.Stage;
            if (continues)
            {
                StageStretch stage = stages[^1];
                stages[^1] = new StageStretch(
                    stage.Stage, stage.Cycles + 1, stage.Time with { EndNanoseconds = time.EndNanoseconds });
            }
            else
            {
                stages.Add(new StageStretch(cycle.Stage, 1, time));
            }
        }

        return stages;
    }

    // The valve opens before the pump starts and closes after it stops; a pump without valve stands for itself.
    private static TimeStretch ValveAround(TimeStretch pumpOn, IReadOnlyList<TimeStretch> valve)
    {
        return valve
            .Where(on => on.StartNanoseconds <= pumpOn.StartNanoseconds && on.EndNanoseconds >= pumpOn.EndNanoseconds)
            .DefaultIfEmpty(pumpOn)
            .First();
    }
}
