using BackflushController.Bench;
using BackflushController.Core.Run;
using BackflushController.Trials;

namespace BackflushController.Tests.Bench;

public sealed class PowerLossCommandTests
{
    private static readonly PowerCut Kept = new(1, RunState.Ready, DetergentInGroup: false, []);
    private static readonly PowerCut Forgotten = new(
        1_234, RunState.Filling, DetergentInGroup: true, ["the detergent is forgotten", "the run is forgotten"]);

    [Fact]
    public void Without_options_every_tick_of_the_run_with_seed_1_is_cut()
    {
        var asked = new List<PowerLossRequest>();
        using var bench = new TestBench
        {
            Cuts = request =>
            {
                asked.Add(request);
                return new PowerLossReport(1, [Kept]);
            },
        };

        bench.Run("power-loss");
        bench.Run("power-loss", "--every", "53", "--seed", "7");

        Assert.Equal([new PowerLossRequest(1, 1), new PowerLossRequest(53, 7)], asked);
    }

    [Fact]
    public void Kept_promises_are_counted_by_state_and_give_exit_code_0()
    {
        PowerCut[] cuts = [Kept, Kept with { Tick = 2 }, Forgotten with { Tick = 3, Broken = [] }];
        using var bench = new TestBench { Cuts = _ => new PowerLossReport(3_000, cuts) };

        int exitCode = bench.Run("power-loss", "--every", "1000");

        string[] lines = bench.Output.Split('\n');
        Assert.Equal(0, exitCode);
        Assert.Equal("Power cuts: a detergent backflush, seed 1, cut at 1 of 1,000 ticks", lines[0]);
        Assert.Equal(["state", "cuts", "detergent", "broken"], Words(lines[1]));
        Assert.Equal(["Ready", "2", "0", "0"], Words(lines[2]));
        Assert.Equal(["Filling", "1", "1", "0"], Words(lines[3]));
        Assert.Equal(["all", "3", "1", "0"], Words(lines[4]));
        Assert.Matches(@"^3 cuts in a run of 3,000 ticks, a reboot after each, in [\d.,]+ s$", lines[5]);
        Assert.Equal("Every promise was kept.", lines[6]);
    }

    [Fact]
    public void A_broken_promise_is_told_with_its_tick_and_state_and_gives_exit_code_1()
    {
        using var bench = new TestBench { Cuts = _ => new PowerLossReport(3_000, [Kept, Forgotten]) };

        int exitCode = bench.Run("power-loss");

        string[] lines = bench.Output.Split('\n');
        Assert.Equal(1, exitCode);
        Assert.Equal(["all", "2", "1", "1"], Words(lines[4]));
        Assert.Equal("tick 1,234, Filling: the detergent is forgotten; the run is forgotten", lines[6]);
        Assert.Equal("Promises were broken after 1 of 2 cuts.", lines[7]);
    }

    [Fact]
    public void Of_many_broken_promises_the_first_ten_are_told()
    {
        IEnumerable<PowerCut> cuts = Enumerable.Range(1, 25).Select(tick => Forgotten with { Tick = tick });
        using var bench = new TestBench { Cuts = _ => new PowerLossReport(25, [.. cuts]) };

        bench.Run("power-loss");

        string[] told = [.. bench.Output.Split('\n').Where(line => line.StartsWith("tick "))];
        Assert.Equal(10, told.Length);
        Assert.StartsWith("tick 1, ", told[0]);
        Assert.StartsWith("tick 10, ", told[9]);
        Assert.EndsWith("Promises were broken after 25 of 25 cuts; these are the first 10.\n", bench.Output);
    }

    [Fact]
    public void A_trial_that_fails_gets_one_line_and_exit_code_1()
    {
        using var bench = new TestBench { Cuts = _ => throw new InvalidOperationException("the run hangs") };

        int exitCode = bench.Run("power-loss");

        Assert.Equal("bench: the run failed: the run hangs (InvalidOperationException)\n", bench.Error);
        Assert.Equal(1, exitCode);
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
