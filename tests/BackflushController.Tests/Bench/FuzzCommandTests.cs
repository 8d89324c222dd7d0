using BackflushController.Bench;
using BackflushController.Core.Run;
using BackflushController.Trials;

namespace BackflushController.Tests.Bench;

public sealed class FuzzCommandTests
{
    private static readonly Dictionary<string, long> None = [];

    [Fact]
    public void Without_options_a_thousand_seeds_from_1_on_are_tried()
    {
        var asked = new List<FuzzRequest>();
        using var bench = new TestBench
        {
            Fuzz = (request, _) =>
            {
                asked.Add(request);
                return new FuzzSummary([]);
            },
        };

        bench.Run("fuzz");
        bench.Run("fuzz", "--seeds", "20", "--seed", "7");
        bench.Run("fuzz", "--replay", "--seed", "7");

        Assert.Equal(
            [new FuzzRequest(1, 1_000, false), new FuzzRequest(7, 20, false), new FuzzRequest(7, 1, true)], asked);
    }

    [Fact]
    public void Kept_promises_are_counted_and_give_exit_code_0()
    {
        using var bench = new TestBench { Fuzz = (_, _) => new FuzzSummary([Kept(5), Kept(6)]) };

        int exitCode = bench.Run("fuzz", "--seed", "5", "--seeds", "2");

        string[] lines = bench.Output.Split('\n');
        Assert.Equal(0, exitCode);
        Assert.Equal("Fuzz: seeds 5 to 6", lines[0]);
        Assert.Equal(["fault", "raised", "times"], Words(lines[1]));
        Assert.Equal(["Freeze", "2"], Words(lines[2]));
        Assert.Equal(["fault", "named", "by", "the", "box", "times"], Words(lines[3]));
        Assert.Equal(["NoVent", "4"], Words(lines[4]));
        Assert.Equal(["promise", "tests"], Words(lines[5]));
        Assert.Equal(["PumpOnlyWithValve", "2,000"], Words(lines[6]));
        Assert.Equal("2 seeds, 6 power-ups, 2 crashes, 40 fills, 8 programmes finished", lines[7]);
        Assert.Matches(@"^2\.0 simulated hours in [\d.,]+ s: [\d.,]+ hours a second$", lines[8]);
        Assert.Equal("Every promise was kept.", lines[9]);
    }

    [Fact]
    public void A_broken_promise_is_told_with_its_seed_and_how_to_replay_it_and_gives_exit_code_1()
    {
        using var bench = new TestBench { Fuzz = (_, _) => new FuzzSummary([Kept(5), Broken(6), Kept(7)]) };

        int exitCode = bench.Run("fuzz", "--seed", "5", "--seeds", "3");

        Assert.Equal(1, exitCode);
        Assert.EndsWith(
            "seed 6: LatchNeverLost, power-up 2, 12.345 s, Filling: the detergent is forgotten\n" +
            "Promises were broken in 1 of 3 seeds.\n" +
            "See it happen: storm --replay --seed 6\n",
            bench.Output);
    }

    [Fact]
    public void Of_many_broken_promises_the_first_ten_are_told()
    {
        FuzzReport[] reports = [.. Enumerable.Range(1, 25).Select(Broken)];
        using var bench = new TestBench { Fuzz = (_, _) => new FuzzSummary(reports) };

        bench.Run("fuzz", "--seeds", "25");

        Assert.Equal(10, bench.Output.Split('\n').Count(line => line.StartsWith("seed ")));
        Assert.Contains("Promises were broken in 25 of 25 seeds; these are the first 10.\n", bench.Output);
    }

    [Fact]
    public void A_replay_shows_its_log()
    {
        using var bench = new TestBench
        {
            Fuzz = (_, log) =>
            {
                log("    1.234  Pump on");
                return new FuzzSummary([Kept(6)]);
            },
        };

        bench.Run("fuzz", "--replay", "--seed", "6");

        Assert.StartsWith("Fuzz: seed 6\n    1.234  Pump on\n", bench.Output);
    }

    [Fact]
    public void A_storm_that_fails_gets_one_line_and_exit_code_1()
    {
        using var bench = new TestBench { Fuzz = (_, _) => throw new InvalidOperationException("the world ends") };

        int exitCode = bench.Run("fuzz");

        Assert.Equal("bench: the run failed: the world ends (InvalidOperationException)\n", bench.Error);
        Assert.Equal(1, exitCode);
    }

    private static FuzzReport Kept(int seed) => new(
        seed,
        3_600_000_000_000,
        Boots: 3,
        RunsFinished: 4,
        Fills: 20,
        Crashes: 1,
        new Dictionary<string, long> { ["Freeze"] = 1 },
        new Dictionary<string, long> { ["NoVent"] = 2 },
        new Dictionary<string, long> { ["PumpOnlyWithValve"] = 1_000 },
        Violation: null,
        TraceHash: 0);

    private static FuzzReport Broken(int seed) => Kept(seed) with
    {
        InjectedFaults = None,
        Violation = new InvariantViolation(
            "LatchNeverLost", 2, 12_345_000_000, RunState.Filling, "the detergent is forgotten"),
    };

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
