namespace BackflushController.Tests.Bench;

public sealed class FaultSweepTests
{
    private static readonly TrialReport Kept = new(
        "loop stands still",
        3_000,
        [new(1, "Ready", null, []), new(2, "Filling", 1_500_000_000, []), new(3, "Filling", 12_345_678, [])]);

    private static readonly TrialReport Broken = new(
        "board call throws", 20, [new(1, "Ready, Beat", null, []), new(1_234, "Filling, Drive", null, ["a", "b"])]);

    [Fact]
    public void Invariants_that_held_give_a_row_for_each_trial_and_exit_code_0()
    {
        using var bench = new TestBench
        {
            Trials = new TrialSuites { SweepFaults = (_, _) => [Kept, Kept with { Name = "chip is reset" }] },
        };

        Assert.Equal(0, bench.Try("fault-sweep", "--every", "1000"));

        Assert.Equal("Fault sweep: a detergent backflush, seed 1, 1 of 1,000 places", bench.Lines[0]);
        Assert.Matches("^what +places +tried +broken +pump off, ms +wall, s$", bench.Lines[1]);
        Assert.Matches(@"^loop stands still +3,000 +3 +0 +1,500\.0 +[\d.]+$", bench.Lines[2]);
        Assert.Matches(@"^chip is reset +3,000 +3 +0 +1,500\.0 +[\d.]+$", bench.Lines[3]);
        Assert.Equal("Every invariant held.", bench.Lines[4]);
    }

    [Fact]
    public void A_violation_is_told_with_its_place_and_gives_exit_code_1()
    {
        using var bench = new TestBench { Trials = new TrialSuites { SweepFaults = (_, _) => [Broken, Kept] } };

        Assert.Equal(1, bench.Try("fault-sweep"));

        Assert.Equal("Fault sweep: a detergent backflush, seed 1, every place", bench.Lines[0]);
        Assert.Matches(@"^board call throws +20 +2 +1 +- +[\d.]+$", bench.Lines[2]);
        Assert.Equal("  1,234, Filling, Drive: a; b", bench.Lines[3]);
        Assert.StartsWith("loop stands still ", bench.Lines[4]);
        Assert.Equal("Invariants were violated.", bench.Lines[5]);
    }

    [Fact]
    public void Of_many_violations_the_first_five_of_a_trial_are_told()
    {
        IEnumerable<TrialPoint> points =
            Enumerable.Range(1, 25).Select(tick => new TrialPoint(tick, "Ready", null, ["x"]));
        using var bench = new TestBench
        {
            Trials = new TrialSuites { SweepFaults = (_, _) => [new TrialReport("t", 25, [.. points])] },
        };

        bench.Try("fault-sweep");

        Assert.Equal(
            Enumerable.Range(1, 5).Select(tick => $"  {tick}, Ready: x"),
            bench.Lines.Where(line => line.StartsWith("  ")));
    }
}
