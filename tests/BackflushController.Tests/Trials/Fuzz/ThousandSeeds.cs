namespace BackflushController.Tests.Trials;

/// <summary>A thousand seeds, run once for all tests of a class.</summary>
public sealed class ThousandSeeds
{
    private const int First = 1;
    private const int Count = 1_000;

    /// <summary>What came of them.</summary>
    public FuzzSummary Summary { get; } = FuzzSuite.Run(First, Count);
}
