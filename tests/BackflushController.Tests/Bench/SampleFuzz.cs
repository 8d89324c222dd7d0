namespace BackflushController.Tests.Bench;

/// <summary>Made-up reports of fuzz runs.</summary>
internal static class SampleFuzz
{
    /// <summary>Every invariant held.</summary>
    public static FuzzReport Held(int seed) => new(
        seed,
        3_600_000_000_000,
        Boots: 3,
        RunsFinished: 4,
        Fills: 20,
        Crashes: 1,
        new Dictionary<string, long> { ["freeze"] = 1 },
        new Dictionary<string, long> { ["F2 Pressure stays"] = 2 },
        new Dictionary<string, long> { ["pump only with valve"] = 1_000 },
        Violation: null,
        TraceHash: 0);

    public static FuzzReport Violated(int seed) => Held(seed) with
    {
        Violation = new InvariantViolation(
            "latch never lost", 2, 12_345_000_000, RunState.Filling, "the detergent is forgotten"),
    };
}
