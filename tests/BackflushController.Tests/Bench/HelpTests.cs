using BackflushController.Simulation;

namespace BackflushController.Tests.Bench;

public sealed class HelpTests
{
    [Fact]
    public void Help_names_every_option_and_command_with_its_default()
    {
        using var bench = new TestBench();

        int exitCode = bench.Run("--help");

        string words = string.Join(' ', bench.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(0, exitCode);
        Assert.Equal("", bench.Error);
        Assert.Contains("--programme <NAME> What to run: detergent. [default: detergent]", words);
        Assert.Contains(
            "--speed <FACTOR> Simulated seconds per second: a number from 0.1 to 100000, or max. " +
            "[default: 20 in a terminal, otherwise max]",
            words);
        Assert.Contains(
            "--machine <NAME> The espresso machine: home-vibratory, cafe-rotary, worn-gasket. " +
            "[default: home-vibratory]",
            words);
        Assert.Contains("--seed <N> The same seed gives the same run: 0 to 2147483647. [default: 1]", words);
        Assert.Contains("--out <DIR> Where the plot, the table and the screens go", words);
        Assert.Contains("--cost-model <FILE>", words);
        Assert.Contains($"--fault <NAME> What breaks in the run: {string.Join(", ", FaultScenarios.Names)}.", words);
        Assert.Contains(
            "Unless --programme says otherwise, pressure-never-flat runs until-it-is-quiet, screen-clogged and " +
            "portafilter-left-in run open-flush. [default: nothing]",
            words);
        Assert.Contains(
            "--fault-at <SECONDS> When it breaks, in simulated seconds since power-up: a number from 0 to 3600. " +
            "[default: 30; what a person does wrong: 5]",
            words);
        Assert.Contains("faults Runs every fault on the default machine", words);
        Assert.Contains("benchmark Measures how many simulated seconds", words);
        Assert.Contains("power-loss Cuts the power at every tick of a detergent backflush", words);
        Assert.Contains("fault-sweep Lets everything go wrong at every place of a detergent backflush", words);
        Assert.Contains("run Runs a programme from power-up to its end", words);
        Assert.Contains("browser-benchmark Measures at 100 times real time", words);
        Assert.Contains("Without options the bench is served to the browser", words);
        Assert.Contains("--port <N> Where the browser finds the bench: 0 to 65535, 0 is any free one.", words);
        Assert.Contains("--no-open Print the address, open no browser.", words);
        Assert.Contains("fuzz Lets seeds draw a machine, settings, people and faults", words);
    }

    [Theory]
    [InlineData("power-loss")]
    [InlineData("fault-sweep")]
    public void Help_of_the_trials_names_their_options_with_their_defaults(string command)
    {
        using var bench = new TestBench();

        int exitCode = bench.Run(command, "--help");

        string words = string.Join(' ', bench.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(0, exitCode);
        Assert.Contains("--every <N> Try one of so many ticks or calls: 1 to 1000. [default: 1]", words);
        Assert.Contains("--seed <N> The same seed gives the same run: 0 to 2147483647. [default: 1]", words);
    }

    [Fact]
    public void Help_of_the_fuzz_runs_names_their_options_with_their_defaults()
    {
        using var bench = new TestBench();

        int exitCode = bench.Run("fuzz", "--help");

        string words = string.Join(' ', bench.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(0, exitCode);
        Assert.Contains("--seeds <N> Seeds to try, one after the other: 1 to 1000000. [default: 1000]", words);
        Assert.Contains("--seed <N> The same seed gives the same run: 0 to 2147483647. [default: 1]", words);
        Assert.Contains("--replay Only the seed of --seed, with a log of what happens.", words);
    }

    [Fact]
    public void Help_tells_the_exit_codes_and_which_faults_need_not_be_found()
    {
        using var bench = new TestBench();

        bench.Run("--help");

        string words = string.Join(' ', bench.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string advisedOn = string.Join(
            " and ",
            FaultScenarios.All.Where(fault => fault.Demand == FaultDemand.Advise).Select(fault => fault.Name));
        FaultScenario tolerated = Assert.Single(FaultScenarios.All, fault => fault.Demand == FaultDemand.Tolerate);
        Assert.Contains("Exit code 0: the programme ran to its end or, with --fault, the box said what it", words);
        Assert.Contains($"of {advisedOn} it may say nothing", words.Replace(", ", " and "));
        Assert.Contains($"at {tolerated} it must not say FAULT. 1: it did not. 2: a bad option or", words);
    }

    [Fact]
    public void Help_wins_over_a_mistake_on_the_same_line()
    {
        using var bench = new TestBench();

        Assert.Equal(0, bench.Run("--help", "--sped"));
        Assert.Equal("", bench.Error);
    }

    [Fact]
    public void Help_fits_a_terminal_of_100_columns()
    {
        using var bench = new TestBench();

        bench.Run("--help");

        Assert.All(bench.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
    }

    [Fact]
    public void Version_is_shown()
    {
        using var bench = new TestBench();

        Assert.Equal(0, bench.Run("--version"));
        Assert.Matches(@"^\d+\.\d+\.\d+", bench.Output);
    }
}
