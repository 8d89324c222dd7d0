namespace BackflushController.Tests.Bench;

public sealed class BenchmarkTests
{
    [Fact]
    public void The_benchmark_warms_up_and_then_prints_as_many_runs_as_asked_for()
    {
        int runs = 0;
        using var bench = new TestBench
        {
            RunProgramme = (options, observer) =>
            {
                Assert.Null(observer);
                Interlocked.Increment(ref runs);
                return SampleRun.Report;
            },
        };

        Assert.Equal(0, bench.Run("benchmark", "--runs", "4"));

        string[] lines = bench.Output.Split('\n');
        Assert.Equal(24, runs);
        Assert.Equal(
            "Benchmark: programme detergent, machine home-vibratory, seed 1, 4 runs after 20 to warm up, on one core",
            lines[0]);
        Assert.All(lines[1..5], line => Assert.Matches(@"^run \d +240\.0 s simulated in [\d.,]+ s: [\d,]+ ", line));
        Assert.Matches(@"^median +[\d,]+ simulated s/s \(goal: at least 5,000\)", lines[5]);
        Assert.Matches(@"^range +[\d,]+ to [\d,]+ simulated s/s$", lines[6]);
        Assert.Matches(@"^tick +[\d,.]+ µs of this computer$", lines[7]);
        Assert.Equal("modelled 3,150 µs busy and 812 units of control step a tick, by cost model esp32-240", lines[8]);
        Assert.False(Directory.Exists(bench.PathOf("out")));
    }

    [Fact]
    public void A_benchmark_that_misses_its_goal_gives_exit_code_1()
    {
        using var bench = new TestBench
        {
            RunProgramme = (_, _) => SampleRun.Report with { SimulatedSeconds = 0 },
        };

        Assert.Equal(1, bench.Run("benchmark", "--runs", "1"));

        Assert.Contains("(goal: at least 5,000)  NOT MET\n", bench.Output);
    }

    [Fact]
    public void A_benchmark_of_a_run_that_does_not_finish_gives_exit_code_1()
    {
        using var bench = new TestBench { RunProgramme = (_, _) => SampleRun.Report with { Completed = false } };

        Assert.Equal(1, bench.Run("benchmark", "--runs", "1"));
    }
}
