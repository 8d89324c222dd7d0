namespace BackflushController.Simulation;

/// <summary>What happened in a run.</summary>
public sealed record RunReport
{
    private const double NanosecondsPerSecond = 1e9;
    private const string FaultPrefix = "FAULT: ";

    /// <summary>The name of the programme that ran.</summary>
    public required string Programme { get; init; }

    /// <summary>The name of the simulated machine.</summary>
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

    /// <summary>Whether the run brought what it was to bring: the end of the programme, or the fault.</summary>
    public bool Succeeded => Fault?.Scenario == null ? Completed : Fault.IsAsDemanded;

    /// <summary>Pump, valve and buzzer edges in order of time.</summary>
    public required IReadOnlyList<OutputEdge> Edges { get; init; }

    /// <summary>The pressure in order of time.</summary>
    public required IReadOnlyList<PressureSample> Pressure { get; init; }

    /// <summary>The notable screens in order of time.</summary>
    public required IReadOnlyList<ScreenShot> Screens { get; init; }

    /// <summary>The events in order of time.</summary>
    public required IReadOnlyList<LogEntry> Log { get; init; }

    /// <summary>The cycles in order of time, one for each time the pump was switched on.</summary>
    public required IReadOnlyList<CycleResult> Cycles { get; init; }

    /// <summary>What the ticks cost.</summary>
    public required TickCosts Ticks { get; init; }

    /// <summary>What the panel cost on the bus.</summary>
    public required PanelTraffic Panel { get; init; }

    /// <summary>The water that went through the drain into the drip tray.</summary>
    public required double DripTrayMillilitres { get; init; }

    /// <summary>The number of pump and valve edges.</summary>
    public int TimedEdgeCount => Edges.Count(IsTimed);

    /// <summary>The largest error of a pump or valve edge, without sign; 0 when there was none.</summary>
    public double WorstEdgeErrorMicroseconds =>
        Edges.Where(IsTimed).Select(edge => Math.Abs(edge.ErrorNanoseconds)).DefaultIfEmpty().Max() / 1_000.0;

    /// <summary>The report of what a world shows: no costs, no screens.</summary>
    /// <param name="snapshot">The world.</param>
    /// <param name="costModel">The name of its cost model.</param>
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
            SimulatedSeconds = snapshot.TimeNanoseconds / NanosecondsPerSecond,
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
        SaidSeconds = fault.TimeNanoseconds / NanosecondsPerSecond,
        Name = fault.Text[FaultPrefix.Length..],
        Advice = "",
        RanToEnd = done,
    };

    private static bool IsTimed(OutputEdge edge) => edge.Output is BoxOutput.Pump or BoxOutput.Valve;
}
