namespace BackflushController.Simulation;

/// <summary>
/// What happened in a simulation, bounded: the simulation appends, others read slices from other threads. A reader
/// delays the simulation for no longer than it takes to copy a slice.
/// </summary>
public sealed class WorldTrace
{
    // Four hours of 20 ms, and more edges and events than come in that time. Of longer ones the older samples are
    // thinned, so that the pressure is there from its beginning.
    private const int MostSamples = 720_000;
    private const int MostEdges = 40_000;
    private const int MostPlans = 8_000;
    private const int MostEvents = 10_000;

    private readonly Lock _gate = new();
    private readonly BoundedList<PressureSample> _pressure = new(MostSamples, Thinned);
    private readonly BoundedList<OutputEdge> _edges = new(MostEdges);
    private readonly BoundedList<CyclePlan> _plans = new(MostPlans);
    private readonly BoundedList<CycleResult> _judged = new(MostPlans);
    private readonly BoundedList<VerdictMark> _marks = new(MostEvents);
    private readonly BoundedList<PowerChange> _powers = new(MostEdges);
    private readonly BoundedList<LogEntry> _log = new(MostEvents);

    private long _judgedEdges;

    /// <summary>What came since, and where the next slice begins.</summary>
    public TraceSlice Since(TraceCursor cursor, int mostSamples)
    {
        TraceSlice slice;
        lock (_gate)
        {
            slice = new TraceSlice(
                _pressure.Since(cursor.Pressure), _edges.Since(cursor.Edges), _marks.Since(cursor.Marks),
                _powers.Since(cursor.Powers), _log.Since(cursor.Log),
                new(_pressure.Total, _edges.Total, _marks.Total, _powers.Total, _log.Total));
        }

        return slice with { Pressure = Thinned(slice.Pressure, mostSamples) };
    }

    /// <summary>The newest cycles as somebody with a gauge would measure them, oldest first.</summary>
    public IReadOnlyList<CycleResult> Cycles(int most)
    {
        lock (_gate)
        {
            IReadOnlyList<CycleResult> open = JudgeNewCycles();
            return [.. _judged.Entries.Concat(open).TakeLast(most)];
        }
    }

    /// <summary>All edges, in order of time.</summary>
    internal IReadOnlyList<OutputEdge> Edges()
    {
        lock (_gate)
        {
            return [.. _edges.Entries];
        }
    }

    internal void Add(PressureSample sample) => Add(_pressure, sample);

    internal void Add(OutputEdge edge) => Add(_edges, edge);

    internal void Add(CyclePlan plan) => Add(_plans, plan);

    internal void Add(VerdictMark mark) => Add(_marks, mark);

    internal void Add(PowerChange change) => Add(_powers, change);

    internal void Add(LogEntry entry) => Add(_log, entry);

    private static IReadOnlyList<PressureSample> Thinned(IReadOnlyList<PressureSample> samples, int most) =>
        samples.Count <= most
            ? samples
            : PeakThinning.Thin(samples, samples[0].TimeNanoseconds, samples[^1].TimeNanoseconds + 1, most / 2);

    private static IReadOnlyList<PressureSample> Thinned(IReadOnlyList<PressureSample> older) =>
        Thinned(older, older.Count / 2);

    private void Add<T>(BoundedList<T> list, T entry)
    {
        lock (_gate)
        {
            list.Add(entry);
        }
    }

    /// <summary>
    /// Judges the cycles whose result is not final yet. It is once another cycle has been measured after it.
    /// </summary>
    private IReadOnlyList<CycleResult> JudgeNewCycles()
    {
        OutputEdge[] edges = [.. _edges.Since(_judgedEdges).Where(CycleAnalysis.IsOfCycle)];
        int[] starts =
            [.. Enumerable.Range(0, edges.Length).Where(i => edges[i] is { Output: BoxOutput.Pump, On: true })];
        if (starts.Length == 0)
        {
            return [];
        }

        CyclePlan[] plans = [.. _plans.Entries.TakeLast(starts.Length)];
        IReadOnlyList<PressureSample> all = _pressure.Entries;
        PressureSample[] pressure = [.. all.Skip(CycleAnalysis.FirstAtOrAfter(all, edges[0].TimeNanoseconds))];
        IReadOnlyList<CycleResult> cycles = CycleAnalysis.Of(plans, edges, pressure);
        if (cycles.Count < 2)
        {
            return cycles;
        }

        foreach (CycleResult judged in cycles.SkipLast(1))
        {
            _judged.Add(judged);
        }

        // One edge more in front: the valve's, which is judged with its cycle.
        long from = edges[Math.Max(0, starts[cycles.Count - 1] - 1)].TimeNanoseconds;
        _judgedEdges = _edges.Total - _edges.Entries.Count(edge => edge.TimeNanoseconds >= from);
        return [cycles[^1]];
    }
}
