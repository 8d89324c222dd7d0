using BackflushController.Bench;
using BackflushController.Trials;

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
    public void Without_options_every_place_of_the_run_with_seed_1_is_tried()
    {
        var asked = new List<FaultSweepRequest>();
        using var bench = new TestBench
        {
            FaultSweep = request =>
            {
                asked.Add(request);
                return [];
            },
        };

        bench.Run("fault-sweep");
        bench.Run("fault-sweep", "--every", "53", "--seed", "7");

        Assert.Equal([new FaultSweepRequest(1, 1), new FaultSweepRequest(53, 7)], asked);
    }

    [Fact]
    public void Kept_promises_give_a_row_for_each_trial_and_exit_code_0()
    {
        using var bench = new TestBench { FaultSweep = _ => [Kept, Kept with { Name = "chip is reset" }] };

        int exitCode = bench.Run("fault-sweep", "--every", "1000");

        string[] lines = bench.Output.Split('\n');
        Assert.Equal(0, exitCode);
        Assert.Equal("Exhaustive trials: a detergent backflush, seed 1, 1 of 1,000 places", lines[0]);
        Assert.Matches("^what +places +tried +broken +pump off, ms +wall, s$", lines[1]);
        Assert.Matches(@"^loop stands still +3,000 +3 +0 +1,500\.0 +[\d.]+$", lines[2]);
        Assert.Matches(@"^chip is reset +3,000 +3 +0 +1,500\.0 +[\d.]+$", lines[3]);
        Assert.Equal("Every promise was kept.", lines[4]);
    }

    [Fact]
    public void A_broken_promise_is_told_with_its_place_and_gives_exit_code_1()
    {
        using var bench = new TestBench { FaultSweep = _ => [Broken, Kept] };

        int exitCode = bench.Run("fault-sweep");

        string[] lines = bench.Output.Split('\n');
        Assert.Equal(1, exitCode);
        Assert.Equal("Exhaustive trials: a detergent backflush, seed 1, every place", lines[0]);
        Assert.Matches(@"^board call throws +20 +2 +1 +- +[\d.]+$", lines[2]);
        Assert.Equal("  1,234, Filling, Drive: a; b", lines[3]);
        Assert.StartsWith("loop stands still ", lines[4]);
        Assert.Equal("Promises were broken.", lines[5]);
    }

    [Fact]
    public void Of_many_broken_promises_the_first_five_of_a_trial_are_told()
    {
        IEnumerable<TrialPoint> points =
            Enumerable.Range(1, 25).Select(tick => new TrialPoint(tick, "Ready", null, ["x"]));
        using var bench = new TestBench { FaultSweep = _ => [new TrialReport("t", 25, [.. points])] };

        bench.Run("fault-sweep");

        string[] told = [.. bench.Output.Split('\n').Where(line => line.StartsWith("  "))];
        Assert.Equal(Enumerable.Range(1, 5).Select(tick => $"  {tick}, Ready: x"), told);
    }

    [Fact]
    public void A_trial_that_fails_gets_one_line_and_exit_code_1()
    {
        using var bench = new TestBench { FaultSweep = _ => throw new InvalidOperationException("the run hangs") };

        int exitCode = bench.Run("fault-sweep");

        Assert.Equal("bench: the run failed: the run hangs (InvalidOperationException)\n", bench.Error);
        Assert.Equal(1, exitCode);
    }
}
