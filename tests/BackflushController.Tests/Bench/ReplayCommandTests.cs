namespace BackflushController.Tests.Bench;

public sealed class ReplayCommandTests
{
    private const string Coffee = "time_s,pressure_bar\n0,0\n5,9\n30,8\n30.3,0\n40,0\n";

    private const string Cleaning =
        "time_s,pressure_bar,goal_bar\n0,0,9\n2,1,9\n3,9,9\n13,9,9\n13.3,0,-1\n24,0,-1\n";

    [Fact]
    public void A_coffee_is_told_and_drawn()
    {
        using TestBench bench = With(Coffee);

        int exitCode = bench.Run("replay", "shot.csv", "--out", "plots");

        Assert.Equal(
            """
            Recording shot.csv: 5 samples in 40.0 s

            coffee  from (s)  to (s)  counted at (s)
            1            0.6    30.3            30.3

            1 coffee, nothing wrong

            """,
            bench.Output);
        Assert.Equal(0, exitCode);
        string plot = File.ReadAllText(bench.PathOf("plots", ReplayCommand.Plot));
        Assert.Contains("Recording shot.csv", plot);
        Assert.Contains("coffee 1", plot);
        Assert.DoesNotContain("lane", plot.Split("</style>")[1]);
    }

    [Fact]
    public void Cycles_are_measured_by_the_goal()
    {
        using TestBench bench = With(Cleaning);

        int exitCode = bench.Run("replay", "shot.csv", "--cycles");

        Assert.Matches(@"\n1 +0\.0 +2\.7\d +3\.\d\d +8\.97 +0\.\d\d +0\.\d\d

1 cycle, nothing wrong\n$", bench.Output);
        Assert.Equal(0, exitCode);
        string plot = File.ReadAllText(bench.PathOf("out", ReplayCommand.Plot));
        Assert.Contains("class=\"pump\"", plot);
        Assert.Contains("class=\"valve\"", plot);
    }

    [Fact]
    public void Pressure_that_stands_in_the_pumps_line_is_not_called_wrong()
    {
        using TestBench bench = With("time_s,pressure_bar\n0,0\n1,3\n130,3\n131,0\n");

        int exitCode = bench.Run("replay", "shot.csv", "--pump-side");

        Assert.EndsWith("0 coffees, nothing wrong\n", bench.Output);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public void What_is_called_wrong_is_told_marked_in_the_plot_and_gives_exit_code_1()
    {
        using TestBench bench = With("time_s,pressure_bar\n0,0\n1,3\n130,3\n131,0\n");

        int exitCode = bench.Run("replay", "shot.csv");

        Assert.EndsWith(
            """
            verdict                     at (s)
            fault: Unexpected pressure   120.4

            0 coffees, FAULT: Unexpected pressure

            """,
            bench.Output);
        Assert.Equal(1, exitCode);
        Assert.Contains("fault: Unexpected pressure", File.ReadAllText(bench.PathOf("out", ReplayCommand.Plot)));
    }

    [Theory]
    [InlineData("replay missing.csv", "missing.csv\" does not exist; allowed: a file with a recording")]
    [InlineData("replay .", "\" cannot be read; allowed: a file with a recording")]
    [InlineData(
        "replay shot.csv --cycles", "needs a recording that says when the pump ran, or what pressure was asked for")]
    [InlineData("replay", "replay needs FILE. The recording.")]
    public void What_cannot_be_replayed_gets_one_line_and_exit_code_2(string arguments, string expected)
    {
        using TestBench bench = With(Coffee);

        int exitCode = bench.Run(arguments.Split(' '));

        Assert.EndsWith($"{expected}\n", bench.Error);
        Assert.Single(bench.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, exitCode);
    }

    [Fact]
    public void A_mistake_in_the_file_is_told_with_its_line()
    {
        using TestBench bench = With("time_s,pressure_bar\n0,0\n1,high\n");

        int exitCode = bench.Run("replay", "shot.csv");

        Assert.Equal(
            "bench: shot.csv, line 3: pressure_bar \"high\" is not possible; allowed: a number\n", bench.Error);
        Assert.Equal(2, exitCode);
    }

    private static TestBench With(string recording)
    {
        var bench = new TestBench();
        File.WriteAllText(bench.PathOf("shot.csv"), recording);
        return bench;
    }
}
