namespace BackflushController.Trials;

/// <summary>The trials that the commands run, so that a test can give others.</summary>
public sealed record TrialSuites
{
    /// <summary>Cuts the power in a run with a seed at one of so many ticks.</summary>
    public Func<int, int, PowerLossReport> SweepPowerLoss { get; init; } =
        (seed, every) => new PowerLossSweep(seed, every).Run();

    /// <summary>Tries everything that can go wrong in a run with a seed at one of so many places.</summary>
    public Func<int, int, IEnumerable<TrialReport>> SweepFaults { get; init; } = FaultSweep.All;

    /// <summary>Fuzzes the box with so many seeds from the first one on.</summary>
    public Func<int, int, CancellationToken, FuzzSummary> Fuzz { get; init; } = FuzzSuite.Run;

    /// <summary>Has the box judge so many machines, beginning with a seed.</summary>
    public Func<int, int, CancellationToken, IReadOnlyList<DiagnosisResult>> Diagnose { get; init; } =
        DiagnosisSuite.Run;

    /// <summary>Lets so many simulated hours pass and takes the memory after each.</summary>
    public Func<int, CancellationToken, IReadOnlyList<MemorySample>> Soak { get; init; } = MemorySoak.Run;

    /// <summary>Fuzzes the box with one seed and reports each event.</summary>
    public Func<int, Action<string>, FuzzReport> ReplayFuzz { get; init; } = FuzzRun.Run;
}
