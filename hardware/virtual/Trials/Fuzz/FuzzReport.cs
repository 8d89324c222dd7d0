namespace BackflushController.Trials;

/// <summary>What came of one seed.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Nanoseconds">Simulated time, ns.</param>
/// <param name="Boots">Power-ups.</param>
/// <param name="RunsFinished">Programmes that ran to their end.</param>
/// <param name="Fills">Fills that began.</param>
/// <param name="Crashes">Exceptions that ended the loop.</param>
/// <param name="InjectedFaults">What the storm did, by name.</param>
/// <param name="Faults">What the box called a fault, by name.</param>
/// <param name="Tests">How often each promise was put to the test, by name.</param>
/// <param name="Violation">The first promise that was broken, or null. The storm ends there.</param>
/// <param name="TraceHash">Of everything that happened and when: the same for the same seed.</param>
public sealed record FuzzReport(
    int Seed,
    long Nanoseconds,
    int Boots,
    int RunsFinished,
    int Fills,
    int Crashes,
    IReadOnlyDictionary<string, long> InjectedFaults,
    IReadOnlyDictionary<string, long> Faults,
    IReadOnlyDictionary<string, long> Tests,
    InvariantViolation? Violation,
    ulong TraceHash);
