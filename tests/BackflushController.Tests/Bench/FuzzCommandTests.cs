namespace BackflushController.Tests.Bench;

public sealed class FuzzCommandTests
{
    [Fact]
    public void Invariants_that_held_are_counted_and_give_exit_code_0()
    {
        var summary = new FuzzSummary([SampleFuzz.Held(5), SampleFuzz.Held(6)]);
        using var bench = new TestBench { Trials = new TrialSuites { Fuzz = (_, _, _) => summary } };

        Assert.Equal(0, bench.Try("fuzz", "--seed", "5", "--seeds", "2"));

        Assert.Equal(
            """
            Fuzz: seeds 5 to 6
            fault raised            times
            freeze                      2
            fault named by the box  times
            F2 Pressure stays           4
            invariant               tests
            pump only with valve    2,000
            2 seeds, 6 power-ups, 2 restarts after an error, 40 fills, 8 programmes finished
            """,
            string.Join('\n', bench.Lines[..8]));
        Assert.Matches(@"^2\.0 simulated hours in [\d.,]+ s: [\d.,]+ hours a second$", bench.Lines[8]);
        Assert.Equal("Every invariant held.", bench.Lines[9]);
    }

    [Fact]
    public void A_violation_is_told_with_its_seed_and_how_to_replay_it_and_gives_exit_code_1()
    {
        using var bench = new TestBench
        {
            Trials = new TrialSuites
            {
                Fuzz = (_, _, _) => new FuzzSummary([SampleFuzz.Held(5), SampleFuzz.Violated(6), SampleFuzz.Held(7)]),
            },
        };

        Assert.Equal(1, bench.Try("fuzz", "--seed", "5", "--seeds", "3"));

        Assert.EndsWith(
            "seed 6: latch never lost, power-up 2, 12.345 s, filling: the detergent is forgotten\n" +
            "Invariants were violated in 1 of 3 seeds.\n" +
            "See it happen: fuzz --replay --seed 6\n",
            bench.Output);
    }

    [Fact]
    public void Of_many_violations_the_first_ten_are_told()
    {
        FuzzReport[] reports = [.. Enumerable.Range(1, 25).Select(SampleFuzz.Violated)];
        using var bench = new TestBench { Trials = new TrialSuites { Fuzz = (_, _, _) => new FuzzSummary(reports) } };

        bench.Try("fuzz", "--seeds", "25");

        Assert.Equal(10, bench.Lines.Count(line => line.StartsWith("seed ")));
        Assert.Contains("Invariants were violated in 25 of 25 seeds; these are the first 10.\n", bench.Output);
    }

    [Fact]
    public void One_seed_is_one_seed()
    {
        var summary = new FuzzSummary([SampleFuzz.Held(5) with { RunsFinished = 1 }]);
        using var bench = new TestBench { Trials = new TrialSuites { ReplayFuzz = (_, _) => summary.Reports[0] } };

        bench.Try("fuzz", "--replay", "--seed", "5");

        Assert.Contains(
            "\n1 seed, 3 power-ups, 1 restart after an error, 20 fills, 1 programme finished\n", bench.Output);
    }

    [Fact]
    public void A_replay_shows_its_log()
    {
        using var bench = new TestBench
        {
            Trials = new TrialSuites
            {
                ReplayFuzz = (seed, log) =>
                {
                    log("    1.234  Pump on");
                    return SampleFuzz.Held(seed);
                },
            },
        };

        bench.Try("fuzz", "--replay", "--seed", "6");

        Assert.StartsWith("Fuzz: seed 6\n    1.234  Pump on\n", bench.Output);
    }
}
