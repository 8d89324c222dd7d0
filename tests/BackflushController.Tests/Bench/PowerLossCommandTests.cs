namespace BackflushController.Tests.Bench;

public sealed class PowerLossCommandTests
{
    private static readonly PowerCut Kept = new(1, RunState.Ready, DetergentInGroup: false, []);
    private static readonly PowerCut Forgotten = new(
        1_234, RunState.Filling, DetergentInGroup: true, ["the detergent is forgotten", "the run is forgotten"]);

    [Fact]
    public void Invariants_that_held_are_counted_by_state_and_give_exit_code_0()
    {
        PowerCut[] cuts = [Kept, Kept with { Tick = 2 }, Forgotten with { Tick = 3, Broken = [] }];
        using var bench = new TestBench
        {
            Trials = new TrialSuites { SweepPowerLoss = (_, _) => new PowerLossReport(3_000, cuts) },
        };

        Assert.Equal(0, bench.Try("power-loss", "--every", "1000"));

        Assert.Equal(
            """
            Power-loss sweep: a detergent backflush, seed 1, cut at 1 of 1,000 ticks
            state    cuts  detergent  broken
            ready       2          0       0
            filling     1          1       0
            all         3          1       0
            """,
            string.Join('\n', bench.Lines[..5]));
        Assert.Matches(@"^3 cuts in a run of 3,000 ticks, a reboot after each, in [\d.,]+ s$", bench.Lines[5]);
        Assert.Equal("Every invariant held.", bench.Lines[6]);
    }

    [Fact]
    public void A_violation_is_told_with_its_tick_and_state_and_gives_exit_code_1()
    {
        using var bench = new TestBench
        {
            Trials = new TrialSuites { SweepPowerLoss = (_, _) => new PowerLossReport(3_000, [Kept, Forgotten]) },
        };

        Assert.Equal(1, bench.Try("power-loss"));

        Assert.Equal("all         2          1       1", bench.Lines[4]);
        Assert.Equal("tick 1,234, filling: the detergent is forgotten; the run is forgotten", bench.Lines[6]);
        Assert.Equal("Invariants were violated after 1 of 2 cuts.", bench.Lines[7]);
    }

    [Fact]
    public void Of_many_violations_the_first_ten_are_told()
    {
        IEnumerable<PowerCut> cuts = Enumerable.Range(1, 25).Select(tick => Forgotten with { Tick = tick });
        using var bench = new TestBench
        {
            Trials = new TrialSuites { SweepPowerLoss = (_, _) => new PowerLossReport(25, [.. cuts]) },
        };

        bench.Try("power-loss");

        string[] told = [.. bench.Lines.Where(line => line.StartsWith("tick "))];
        Assert.Equal(Enumerable.Range(1, 10), told.Select(line => int.Parse(line.Split(' ', ',')[1])));
        Assert.EndsWith("Invariants were violated after 25 of 25 cuts; these are the first 10.\n", bench.Output);
    }
}
