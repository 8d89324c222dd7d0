namespace BackflushController.Tests.Bench;

/// <summary>Runs of the bench with a fault: options, exit code and summary of a made-up run, and real runs.</summary>
[Trait("Category", "Slow")]
public sealed class FaultRunTests
{
    private static readonly RunOptions Options = new()
    {
        Programme = ProgrammeRun.Catalogue.Programmes[0],
        Machine = ProgrammeRun.Catalogue.Machines[0],
    };

    [Theory]
    [InlineData("tank-empty", "detergent")]
    [InlineData("screen-clogged", "open-flush")]
    [InlineData("portafilter-left-in", "open-flush")]
    [InlineData("pressure-never-flat", "stall-backflush")]
    public void The_simulation_gets_the_fault_and_the_programme_that_shows_it(string fault, string programme)
    {
        RunOptions options = OptionsOf("--fault", fault);

        Assert.Equal((fault, null, programme), (options.Fault, options.FaultAtSeconds, options.Programme));
    }

    [Fact]
    public void The_users_programme_and_time_win()
    {
        RunOptions options = OptionsOf(
            "--fault", "screen-clogged", "--programme", "detergent", "--fault-at", "12.5");

        Assert.Equal(("detergent", 12.5), (options.Programme, options.FaultAtSeconds));
    }

    [Fact]
    public void A_benchmark_takes_a_fault_and_says_so()
    {
        using TestBench bench = BenchThat(SampleFault.Found("tank-empty"));

        Assert.Equal(0, bench.Run("benchmark", "--fault", "tank-empty", "--runs", "1"));
        Assert.Contains("seed 1, fault tank-empty, 1 runs", bench.Output);
    }

    [Fact]
    public void A_fault_that_was_found_gives_exit_code_0_and_two_lines_of_summary()
    {
        using TestBench bench = BenchThat(SampleFault.Found("tank-empty"));

        Assert.Equal(0, bench.Run("--fault", "tank-empty"));
        Assert.StartsWith(
            "Backflush bench: programme detergent, machine home-vibratory, seed 1, fault tank-empty, speed max\n",
            bench.Output);
        Assert.Contains(
            "outcome       found: No pressure after 5.0 s\n" +
            "fault         tank-empty at 30.0 s: The tank is empty down to the pick-up hose.\n" +
            "screen        at 35.0 s: FAULT, No pressure: Water in the tank? Does the pump run? " +
            "Does the valve open?\n",
            bench.Output);
    }

    [Fact]
    public void A_fault_that_was_not_found_gives_exit_code_1()
    {
        using TestBench bench = BenchThat(SampleFault.Silent("tank-empty"));

        Assert.Equal(1, bench.Run("--fault", "tank-empty"));
        Assert.Contains("outcome       not found: the programme ran to its end  NOT MET\n", bench.Output);
    }

    [Fact]
    public void The_person_reads_the_fault_and_its_advice()
    {
        RunReport report = ProgrammeRun.Run(Options with { Fault = "opv-low" });

        FaultFinding finding = report.Fault!;
        Assert.True(report.Succeeded);
        Assert.Equal("found: Pressure too low after 18.4 s", report.Outcome);
        Assert.Equal((30, 48.4), (finding.ArrivedSeconds, finding.SaidSeconds!.Value));
        Assert.StartsWith("Look at gasket, basket.", finding.Advice);
    }

    /// <summary>Without a sensor the group vents for ten seconds, and no number on the picture moves.</summary>
    [Fact]
    public void The_person_reads_the_fault_at_once_and_leaves_when_all_is_off()
    {
        RunReport report = ProgrammeRun.Run(Options with { Fault = "sensor-open" });

        ScreenShot[] faultScreens = report.Screens.Where(screen => screen.Caption.StartsWith("fault")).ToArray();
        Assert.Equal(["fault", "fault, all off"], faultScreens.Select(screen => screen.Caption));
        Assert.Contains("\u25CB back \u25CF proof", new ScreenReader().Read(faultScreens[1].Frame));
        Assert.InRange(report.SimulatedSeconds - (faultScreens[1].TimeNanoseconds / 1e9), 2, 5);
    }

    [Fact]
    public void The_fault_arrives_when_it_is_asked_for_and_is_in_the_log()
    {
        RunReport report = ProgrammeRun.Run(Options with { Fault = "pump-dead", FaultAtSeconds = 57.25 });

        LogEntry arrival = Assert.Single(report.Log, entry => entry.Text == "fault pump-dead arrives");
        Assert.Equal(57_250_000_000, arrival.TimeNanoseconds);
        Assert.Equal(57.25, report.Fault!.ArrivedSeconds);
        Assert.Equal("found: No pressure", report.Outcome.Split(" after ")[0]);
    }

    [Fact]
    public void A_fault_after_the_end_of_the_run_fails_it()
    {
        RunReport report = ProgrammeRun.Run(Options with { Fault = "tank-empty", FaultAtSeconds = 3_600 });

        Assert.Null(report.Fault!.ArrivedSeconds);
        Assert.Equal("tank-empty came too late: the programme ran to its end", report.Outcome);
        Assert.False(report.Succeeded);
    }

    [Theory]
    [InlineData("no-blind-basket", "detergent-backflush", "locks in a basket with holes")]
    [InlineData("portafilter-left-in", "open-flush", "leaves the portafilter with the blind basket in")]
    public void A_mistake_of_the_person_is_made_at_the_group(string fault, string programme, string words)
    {
        RunReport report = ProgrammeRun.Run(Options with { Fault = fault, Programme = programme });

        Assert.Contains(report.Log, entry => entry.Source == "person" && entry.Text == words);
        Assert.Single(report.Cycles);
        Assert.True(report.Succeeded);
    }

    [Theory]
    [InlineData("detergent-backflush", "sensor-lost", null)]
    [InlineData("detergent-backflush", "pump-dead", -0.1)]
    [InlineData("detergent-backflush", "pump-dead", 3_600.1)]
    [InlineData("detergent-backflush", "pump-dead", double.NaN)]
    [InlineData("descaling", null, null)]
    public void The_simulation_refuses_a_programme_a_fault_or_a_time_that_there_is_not(
        string programme, string? fault, double? seconds)
    {
        Assert.Throws<BadInputException>(() => ProgrammeRun.Run(
            Options with { Programme = programme, Fault = fault, FaultAtSeconds = seconds }));
    }

    private static TestBench BenchThat(FaultFinding finding) =>
        new() { RunProgramme = (_, _) => SampleFault.Report(finding) };

    private static RunOptions OptionsOf(params string[] arguments)
    {
        using TestBench bench = BenchThat(SampleFault.Found("tank-empty"));
        bench.Run(arguments);
        return bench.Asked!;
    }
}
