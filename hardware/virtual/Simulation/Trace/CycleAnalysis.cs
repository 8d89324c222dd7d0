namespace BackflushController.Simulation;

/// <summary>Measures each cycle from edges and pressure, as somebody with a gauge would.</summary>
public static class CycleAnalysis
{
    /// <summary>Below this the group is at rest (the survey's idle limit).</summary>
    public const double RestBar = 0.7;

    private const double FilledShare = 0.9;
    private const long PlateauWindow = Second;

    /// <summary>The cycles of a run, one for each time the pump was switched on to fill and off again.</summary>
    public static IReadOnlyList<CycleResult> Of(
        IReadOnlyList<CyclePlan> plans, IReadOnlyList<OutputEdge> edges, IReadOnlyList<PressureSample> pressure)
    {
        var cycles = new List<CycleResult>();
        OutputEdge[] timed = [.. edges.Where(IsOfCycle)];
        for (int i = 0; i + 2 < timed.Length; i++)
        {
            if (timed[i] is { Output: BoxOutput.Pump, On: true })
            {
                CyclePlan plan = plans[cycles.Count];
                int first = Math.Max(i - 1, 0);
                cycles.Add(Judge(plan, timed[first..(i + 3)], timed[i], timed[i + 1], timed[i + 2], pressure));
            }
        }

        return cycles;
    }

    internal static bool IsOfCycle(OutputEdge edge) => edge.Output != BoxOutput.Buzzer && !edge.IsLook;

    private static CycleResult Judge(
        CyclePlan plan, OutputEdge[] edges, OutputEdge pumpOn, OutputEdge pumpOff, OutputEdge valveOff,
        IReadOnlyList<PressureSample> pressure)
    {
        double plateau = Between(pressure, pumpOff.TimeNanoseconds - PlateauWindow, pumpOff.TimeNanoseconds)
            .Select(sample => sample.GroupBar).DefaultIfEmpty().Average();
        PressureSample? filled = Between(pressure, pumpOn.TimeNanoseconds, pumpOff.TimeNanoseconds)
            .Cast<PressureSample?>().FirstOrDefault(sample => sample!.Value.GroupBar >= FilledShare * plateau);
        PressureSample? vented = Between(pressure, valveOff.TimeNanoseconds, long.MaxValue)
            .Cast<PressureSample?>().FirstOrDefault(sample => sample!.Value.GroupBar < RestBar);
        return new CycleResult(
            plan.Cycle, plan.Stage, Seconds(pumpOn, filled) ?? 0, plateau, Seconds(valveOff, vented),
            edges.Max(edge => Math.Abs(edge.ErrorNanoseconds)) / 1000.0);
    }

    private static IEnumerable<PressureSample> Between(IReadOnlyList<PressureSample> pressure, long from, long to)
    {
        for (int i = FirstAtOrAfter(pressure, from); i < pressure.Count && pressure[i].TimeNanoseconds < to; i++)
        {
            yield return pressure[i];
        }
    }

    internal static int FirstAtOrAfter(IReadOnlyList<PressureSample> pressure, long time)
    {
        int low = 0;
        int high = pressure.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = pressure[middle].TimeNanoseconds < time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static double? Seconds(OutputEdge from, PressureSample? to) =>
        to == null ? null : (to.Value.TimeNanoseconds - from.TimeNanoseconds) / (double)Second;
}
