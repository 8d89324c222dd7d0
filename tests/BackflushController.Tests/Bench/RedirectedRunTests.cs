namespace BackflushController.Tests.Bench;

[Trait("Category", "Slow")]
public sealed class RedirectedRunTests
{
    private const string Table = """
        stage        cycle  fill (s)  plateau (bar)  vent (s)  worst edge error (µs)
        detergent        1      3.84           9.60      0.52                    310
        detergent        2      3.74           9.62      0.53                    311
        detergent        3      3.64           9.64      0.54                    312
        detergent        4      3.54           9.66      0.55                    313
        detergent        5      3.44           9.68      0.56                    314
        clear water      1      3.84           9.60      0.52                    310
        clear water      2      3.74           9.62      0.53                    311
        clear water      3      3.64           9.64      0.54                    312
        clear water      4      3.54           9.66      0.55                    313

        """;

    private const string Summary = """
        outcome       programme finished
        run time      240.0 s simulated in 0.06 s
        edges         36 of pump and valve, worst error 314 µs (goal: at most 1,000)
        control step  median 812, 99th percentile 1,140, worst 1,455 units (goal: at most 1,500)
        tick          median 3,150, 99th percentile 9,800, worst 14,220 µs busy (goal: at most 20,000)
        overruns      0 of 12,000 ticks (goal: none)
        cost model    esp32-240
        slow chip     esp32-240: edges 314 µs, step 1,455 units, tick 14,220 µs at worst, 0 overruns (same goals)
        drip tray     184 ml of water
        files         run.svg, cycles.csv, screens.png and 13 pictures in screens/, in out

        """;

    [Fact]
    public void Every_event_is_a_line_between_the_heading_and_the_table()
    {
        using var bench = new TestBench();

        Assert.Equal(0, bench.Run("--machine", "worn-gasket", "--seed", "7"));

        string[] lines = bench.Output.Split('\n');
        int events = SampleRun.Report.Log.Count;
        Assert.Equal("", bench.Error);
        Assert.Equal("Backflush bench: programme detergent, machine worn-gasket, seed 7, speed max", lines[0]);
        Assert.Equal("00:00.000  firmware  power-up, cause: supply", lines[2]);
        Assert.All(lines[2..(2 + events)], line => Assert.Matches(@"^\d\d:\d\d\.\d{3}  [a-z ]{8}  \S", line));
        Assert.Equal("", lines[2 + events]);
    }

    [Fact]
    public void The_table_and_the_summary_come_last_as_aligned_text()
    {
        using var bench = new TestBench();

        bench.Run("run");

        Assert.EndsWith($"\n\n{Table}\n{Summary}", bench.Output);
        Assert.DoesNotContain('\u001b', bench.Output);
    }

    [Fact]
    public void A_vent_that_never_came_says_so()
    {
        CycleResult stuck = SampleRun.Report.Cycles[0] with { VentSeconds = null };
        using var bench = new TestBench { RunProgramme = (_, _) => SampleRun.Report with { Cycles = [stuck] } };

        bench.Run("run");

        Assert.Contains("detergent      1      3.84           9.60     never                    310\n", bench.Output);
    }

    [Fact]
    public void A_goal_that_is_not_met_says_so_and_gives_exit_code_1()
    {
        TickCosts slow = SampleRun.Report.Ticks with { WorstUnits = 1_501, Overruns = 3 };
        using var bench = new TestBench { RunProgramme = (_, _) => SampleRun.Report with { Ticks = slow } };

        Assert.Equal(1, bench.Run("run"));

        Assert.Contains("worst 1,501 units (goal: at most 1,500)  NOT MET\n", bench.Output);
        Assert.Contains("3 of 12,000 ticks (goal: none)  NOT MET\n", bench.Output);
    }

    [Fact]
    public void A_goal_that_is_met_at_2_us_a_unit_alone_gives_exit_code_1()
    {
        TickCosts overrun = SampleRun.Report.Ticks with { Overruns = 1 };
        using var bench = new TestBench
        {
            RunProgramme = (options, _) =>
                options.MicrosecondsPerUnit == 3 ? SampleRun.Report with { Ticks = overrun } : SampleRun.Report,
        };

        Assert.Equal(1, bench.Run("run"));

        Assert.Contains("1 overruns (same goals)  NOT MET\n", bench.Output);
        Assert.Contains("0 of 12,000 ticks (goal: none)\n", bench.Output);
    }

    [Fact]
    public void A_chosen_time_of_a_unit_is_the_only_one_that_is_run()
    {
        using var bench = new TestBench();

        Assert.Equal(0, bench.Run("run", "--unit", "3"));

        Assert.Equal(3, bench.Asked!.MicrosecondsPerUnit);
        Assert.DoesNotContain("slow chip", bench.Output);
    }

    [Fact]
    public void A_run_that_did_not_finish_is_shown_and_gives_exit_code_1()
    {
        using var bench = new TestBench
        {
            RunProgramme = (_, _) => SampleRun.Report with { Completed = false, Outcome = "no pressure" },
        };

        Assert.Equal(1, bench.Run("run"));

        Assert.Contains("outcome       DID NOT FINISH: no pressure\n", bench.Output);
        Assert.True(File.Exists(bench.PathOf("out", "run.svg")));
    }

    [Fact]
    public void A_run_without_cycles_and_screens_is_shown_all_the_same()
    {
        using var bench = new TestBench
        {
            RunProgramme = (_, _) => SampleRun.Report with { Cycles = [], Screens = [], Edges = [], Pressure = [] },
        };

        Assert.Equal(0, bench.Run("run"));
        Assert.Contains("edges         0 of pump and valve, worst error 0 µs", bench.Output);
        Assert.False(File.Exists(bench.PathOf("out", "screens.png")));
    }

    [Fact]
    public void The_simulation_gets_what_the_command_line_says()
    {
        using var bench = new TestBench();
        File.WriteAllText(bench.PathOf("costs.txt"), "{}");

        bench.Run("--programme", "detergent", "--machine", "cafe-rotary", "--seed", "42", "--cost-model", "costs.txt");

        Assert.Equal(
            new RunOptions
            {
                Programme = "detergent",
                Machine = "cafe-rotary",
                Seed = 42,
                CostModelFile = bench.PathOf("costs.txt"),
            },
            bench.Asked);
    }
}
