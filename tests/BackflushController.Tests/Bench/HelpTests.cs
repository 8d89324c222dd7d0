namespace BackflushController.Tests.Bench;

public sealed class HelpTests
{
    private const string Seed = "--seed <N> The same seed gives the same run: 0 to 2147483647. [default: 1]";

    [Theory]
    [InlineData("", "--programme <NAME> What to run: detergent. [default: detergent]")]
    [InlineData(
        "",
        "--speed <FACTOR> Simulated seconds per second: a number from 0.1 to 100000, or max. " +
        "[default: 20 in a terminal, otherwise max]")]
    [InlineData(
        "",
        "--machine <NAME> The espresso machine: home-vibratory, cafe-rotary, worn-gasket; " +
        "with other constants: NAME,CONSTANT=NUMBER,...")]
    [InlineData("", "opv-rating, opv-cracks-below-rating,")]
    [InlineData(
        "", "--outputs <NAME> How pump and valve are wired to the box: right, exchanged, joined. [default: right]")]
    [InlineData(
        "",
        "--sensor-place <NAME> Where the pressure sensor sits, whatever the settings say: group, pump.")]
    [InlineData("", Seed)]
    [InlineData("", "--out <DIR> Where the plot, the table and the screens go")]
    [InlineData("", "--cost-model <FILE>")]
    [InlineData("", "--unit <MICROSECONDS> What one simple instruction takes: 2 at 240 MHz, 3 at 160 MHz.")]
    [InlineData(
        "",
        "Unless --programme says otherwise, pressure-never-flat runs stall-backflush, screen-clogged and " +
        "portafilter-left-in run open-flush. [default: nothing]")]
    [InlineData(
        "",
        "--fault-at <SECONDS> When it breaks, in simulated seconds since power-up: a number from 0 to 3600. " +
        "[default: 30; what a person does wrong: 5]")]
    [InlineData("", "faults Runs every fault on the default machine")]
    [InlineData("", "benchmark Measures how many simulated seconds")]
    [InlineData("", "run Runs a programme from power-up to its end")]
    [InlineData("", "browser-benchmark Measures at 10 and 100 times real time")]
    [InlineData("", "Without options the bench is served to the browser")]
    [InlineData("", "--port <N> Where the browser finds the bench, 0 is any free port: 0 to 65535. [default: 5199]")]
    [InlineData("", "--no-open Print the address, open no browser.")]
    [InlineData("", "Exit code 0: the programme ran to its end or, with --fault, the box said what it")]
    [InlineData("", "replay <FILE> Lets the firmware see the pressure of a recording in place of a machine's")]
    [InlineData("replay", "A recording is a CSV with time_s and pressure_bar")]
    [InlineData("replay", "--cycles The recording is of a cleaning")]
    [InlineData("replay", "--pump-side The sensor was in the pump's line")]
    [InlineData("replay", "--out <DIR> Where the plot replay.svg goes")]
    [InlineData("report", "--file <FILE> A file with a scanned line in each of its lines.")]
    [InlineData("report", "--csv <FILE> Where the log goes as CSV")]
    [InlineData("benchmark", "--runs <N> Runs to measure: 1 to 1000. [default: 10]")]
    public void Help_names_options_commands_and_defaults(string command, string expected)
    {
        Assert.Contains(expected, HelpOf(command));
    }

    [Fact]
    public void Help_names_every_fault_and_which_ones_need_not_be_found()
    {
        string words = HelpOf("");
        string advisedOn = Of(FaultDemand.Advise);
        string tolerated = Of(FaultDemand.Tolerate);

        Assert.Contains($"--fault <NAME> What breaks in the run: {string.Join(", ", FaultScenarios.Names)}.", words);
        Assert.Contains($"of {advisedOn} it may say nothing", words.Replace(", ", " and "));
        Assert.Contains($"at {tolerated} it must not say FAULT; and every goal", words);
    }

    private static string Of(FaultDemand demand) => string.Join(
        " and ", FaultScenarios.All.Where(fault => fault.Demand == demand).Select(fault => fault.Name));

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

        Assert.All(bench.Lines, line => Assert.True(line.Length <= 100, line));
    }

    [Fact]
    public void Version_is_shown()
    {
        using var bench = new TestBench();

        Assert.Equal(0, bench.Run("--version"));
        Assert.Matches(@"^\d+\.\d+\.\d+", bench.Output);
    }

    private static string HelpOf(string command)
    {
        using var bench = new TestBench();

        Assert.Equal(0, bench.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]));
        Assert.Equal("", bench.Error);
        return string.Join(' ', bench.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
