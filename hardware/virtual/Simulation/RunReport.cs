namespace BackflushController.Simulation;

/// <summary>What happened in a run.</summary>
public sealed record RunReport
{
    private const string FaultPrefix = "FAULT: ";

    public required string Programme { get; init; }

    public required string Machine { get; init; }

    /// <summary>The seed of every random draw of the run.</summary>
    public required int Seed { get; init; }

    /// <summary>The name of the cost model that charged for the firmware's time.</summary>
    public required string CostModelName { get; init; }

    /// <summary>Length of the run in virtual time.</summary>
    public required double SimulatedSeconds { get; init; }

    /// <summary>Length of the run in real time.</summary>
    public required double WallSeconds { get; init; }

    /// <summary>Whether the programme ran to its end as it should.</summary>
    public required bool Completed { get; init; }

    /// <summary>How the run ended, in words.</summary>
    public required string Outcome { get; init; }

    /// <summary>What was broken and what the box said; null when nothing was and it said nothing.</summary>
    public FaultFinding? Fault { get; init; }

    /// <summary>Whether the run did what it was to do: the end of the programme, or the fault.</summary>
    public bool Succeeded => Fault?.Scenario == null ? Completed : Fault.IsAsDemanded;

    public required IReadOnlyList<OutputEdge> Edges { get; init; }

    public required IReadOnlyList<PressureSample> Pressure { get; init; }

    public required IReadOnlyList<ScreenShot> Screens { get; init; }

    public required IReadOnlyList<LogEntry> Log { get; init; }

    /// <summary>The cycles in order of time, one for each time the pump was switched on.</summary>
    public required IReadOnlyList<CycleResult> Cycles { get; init; }

    public required TickCosts Ticks { get; init; }

    public required PanelTraffic Panel { get; init; }

    /// <summary>The water that went through the drain into the drip tray.</summary>
    public required double DripTrayMillilitres { get; init; }

    public int TimedEdgeCount => Edges.Count(IsTimed);

    /// <summary>The largest error of a pump or valve edge, without sign; 0 when there was none.</summary>
    public double WorstEdgeErrorMicroseconds =>
        Edges.Where(IsTimed).Select(edge => Math.Abs(edge.ErrorNanoseconds)).DefaultIfEmpty().Max() / 1_000.0;

    /// <summary>The median of the errors of pump and valve edges, without sign; 0 when there was none.</summary>
    public double MedianEdgeErrorMicroseconds
    {
        get
        {
            long[] errors = [.. Edges.Where(IsTimed).Select(edge => Math.Abs(edge.ErrorNanoseconds)).Order()];
            return errors.Length == 0 ? 0 : errors[errors.Length / 2] / 1_000.0;
        }
    }

    /// <summary>The report of what a world shows: no costs, no screens.</summary>
    public static RunReport Of(WorldSnapshot snapshot, string costModel)
    {
        TraceSlice all = snapshot.Trace.Since(default, int.MaxValue);
        VerdictMark? fault = all.Marks.FirstOrDefault(mark => mark.Kind == "fault");
        bool done = all.Marks.Any(mark => mark.Kind == "done");
        return new RunReport
        {
            Programme = snapshot.Scenario.Programme ?? "by hand",
            Machine = snapshot.Scenario.Machine,
            Seed = snapshot.Scenario.Seed,
            CostModelName = costModel,
            SimulatedSeconds = snapshot.TimeNanoseconds / (double)Second,
            WallSeconds = 0,
            Completed = done,
            Outcome = all.Marks.Count == 0 ? "nothing ran" : all.Marks[^1].Text,
            Fault = fault == null ? null : FindingOf(fault, done),
            Edges = all.Edges,
            Pressure = all.Pressure,
            Screens = [],
            Log = all.Log,
            Cycles = snapshot.Trace.Cycles(int.MaxValue),
            Ticks = new TickCosts(0, 0, 0, 0, 0, 0, 0, (int)snapshot.Ticks),
            Panel = new PanelTraffic(0, 0, 0),
            DripTrayMillilitres = snapshot.TrayMillilitres,
        };
    }

    private static FaultFinding FindingOf(VerdictMark fault, bool done) => new()
    {
        Scenario = null,
        ArrivedSeconds = null,
        SaidSeconds = fault.TimeNanoseconds / (double)Second,
        Name = fault.Text[FaultPrefix.Length..],
        Advice = "",
        RanToEnd = done,
    };

    private static bool IsTimed(OutputEdge edge) => edge.Output is BoxOutput.Pump or BoxOutput.Valve;
}
