namespace BackflushController.Trials;

/// <summary>What came of one seed.</summary>
/// <param name="Nanoseconds">Simulated time, ns.</param>
/// <param name="Violation">The first invariant that was violated, or null. The run ends there.</param>
public sealed record FuzzReport(
    int Seed, long Nanoseconds, int Boots, int RunsFinished, int Fills, int Crashes,
    IReadOnlyDictionary<string, long> InjectedFaults, IReadOnlyDictionary<string, long> Faults,
    IReadOnlyDictionary<string, long> Tests, InvariantViolation? Violation, ulong TraceHash);
