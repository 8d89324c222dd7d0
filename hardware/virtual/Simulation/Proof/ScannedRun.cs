namespace BackflushController.Simulation;

/// <summary>What a scanned line says of a run. What the line does not say is null.</summary>
public sealed record ScannedRun
{
    /// <summary>The line, as the box has shown it.</summary>
    public required string Text { get; init; }

    /// <summary>Number of the box; 0 when it has none.</summary>
    public required int Box { get; init; }

    /// <summary>Number of the run, counted by the box.</summary>
    public required int Run { get; init; }

    public required RunKind Kind { get; init; }

    public required RunResult Result { get; init; }

    /// <summary>What ended the run; <see cref="Fault.None"/> when no fault did.</summary>
    public required Fault Fault { get; init; }

    /// <summary>Completed cycles in which nothing was missing.</summary>
    public required int? Proved { get; init; }

    /// <summary>Completed cycles.</summary>
    public required int Cycles { get; init; }

    /// <summary>Mean pressure at the end of the fills.</summary>
    public decimal? PlateauBar { get; init; }

    /// <summary>Mean time of a vent.</summary>
    public decimal? VentSeconds { get; init; }

    /// <summary>Mean time to pressure.</summary>
    public decimal? FillSeconds { get; init; }

    /// <summary>Pressure at the end of the fill that the fault came in or after.</summary>
    public decimal? LastPlateauBar { get; init; }

    /// <summary>Coffees between the last cleaning with detergent and this run.</summary>
    public int? Shots { get; init; }

    /// <summary>Completed cycles in the life of the box when the line was shown.</summary>
    public int? TotalCycles { get; init; }

    /// <summary>Hours that the box was powered until then.</summary>
    public int? Hours { get; init; }

    /// <summary>Times that its software was started anew.</summary>
    public int? Crashes { get; init; }

    public string? Firmware { get; init; }

    /// <summary>Two lines are of the same run; their counters are of when each was shown.</summary>
    public bool IsSameRunAs(ScannedRun other) =>
        (Box, Run, Kind, Result, Fault, Cycles, Proved) ==
        (other.Box, other.Run, other.Kind, other.Result, other.Fault, other.Cycles, other.Proved)
        && (PlateauBar, VentSeconds) == (other.PlateauBar, other.VentSeconds);
}
