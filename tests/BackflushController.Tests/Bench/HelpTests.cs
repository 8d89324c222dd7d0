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
        Assert.Contains("benchmark Measures how many simulated seconds", words);
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
