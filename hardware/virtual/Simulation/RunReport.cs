namespace BackflushController.Simulation;

/// <summary>Everything that one run of the rig brought to light.</summary>
public sealed record RunReport
{
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
    public bool Succeeded => Fault?.Trial == null ? Completed : Fault.IsAsDemanded;

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

    private static bool IsTimed(OutputEdge edge) => edge.Output is BoxOutput.Pump or BoxOutput.Valve;
}
