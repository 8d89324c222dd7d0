using BackflushController.Simulation;

namespace BackflushController.Tests.Bench;

public sealed class OptionErrorTests
{
    [Theory]
    [InlineData("unknown option \"--sped\"; did you mean \"--speed\"?; see --help", "--sped", "20")]
    [InlineData("unknown option \"--frobnicate\"; see --help", "--frobnicate")]
    [InlineData("unexpected \"benchmrk\"; did you mean \"benchmark\"?; see --help", "benchmrk")]
    [InlineData("unknown option \"--out\"; see --help", "benchmark", "--out", "x")]
    [InlineData("--programme needs a value; allowed: detergent", "--programme")]
    [InlineData(
        "--programme \"detergnet\" is not known; allowed: detergent; did you mean \"detergent\"?",
        "--programme", "detergnet")]
    [InlineData("--programme \"\u001b[31m\" is not known; allowed: detergent", "--programme", "\u001b[31m")]
    [InlineData(
        "--machine \"worn\" is not known; allowed: home-vibratory, cafe-rotary, worn-gasket", "--machine", "worn")]
    [InlineData(
        "--machine \"cafe_rotary\" is not known; allowed: home-vibratory, cafe-rotary, worn-gasket; " +
        "did you mean \"cafe-rotary\"?",
        "--machine", "cafe_rotary")]
    [InlineData("--speed \"fast\" is no speed; allowed: a number from 0.1 to 100000, or max", "--speed", "fast")]
    [InlineData("--speed \"0\" is no speed; allowed: a number from 0.1 to 100000, or max", "--speed", "0")]
    [InlineData("--speed \"-1\" is no speed; allowed: a number from 0.1 to 100000, or max", "--speed", "-1")]
    [InlineData("--speed \"NaN\" is no speed; allowed: a number from 0.1 to 100000, or max", "--speed", "NaN")]
    [InlineData("--speed \"1e9\" is no speed; allowed: a number from 0.1 to 100000, or max", "--speed", "1e9")]
    [InlineData("--speed needs a value; allowed: a number from 0.1 to 100000, or max", "--speed")]
    [InlineData(
        "--seed \"-1\" is out of range or no number; allowed: a whole number from 0 to 2147483647", "--seed", "-1")]
    [InlineData(
        "--seed \"2147483648\" is out of range or no number; allowed: a whole number from 0 to 2147483647",
        "--seed", "2147483648")]
    [InlineData("--seed is given 2 times; allowed: once", "--seed", "1", "--seed", "2")]
    [InlineData(
        "--runs \"0\" is out of range or no number; allowed: a whole number from 1 to 1000",
        "benchmark", "--runs", "0")]
    [InlineData(
        "--cost-model \"no-such-file\" does not exist; allowed: a file that can be read",
        "--cost-model", "no-such-file")]
    [InlineData("--cost-model \".\" cannot be read; allowed: a file that can be read", "--cost-model", ".")]
    [InlineData(
        "--fault-at \"-1\" is out of range or no number; allowed: a number from 0 to 3600",
        "--fault", "pump-dead", "--fault-at", "-1")]
    [InlineData(
        "--fault-at \"3600.1\" is out of range or no number; allowed: a number from 0 to 3600",
        "--fault", "pump-dead", "--fault-at", "3600.1")]
    [InlineData(
        "--fault-at \"1,5\" is out of range or no number; allowed: a number from 0 to 3600",
        "--fault", "pump-dead", "--fault-at", "1,5")]
    [InlineData(
        "--fault-at \"NaN\" is out of range or no number; allowed: a number from 0 to 3600",
        "benchmark", "--fault", "pump-dead", "--fault-at", "NaN")]
    [InlineData("--fault-at needs a value; allowed: a number from 0 to 3600", "--fault", "pump-dead", "--fault-at")]
    [InlineData("--fault-at \"30\" is of no use without --fault", "--fault-at", "30")]
    [InlineData("unexpected \"fault\"; did you mean \"faults\"?; see --help", "fault")]
    [InlineData("unknown option \"--seed\"; see --help", "faults", "--seed", "2")]
    [InlineData("unexpected \"power-los\"; did you mean \"power-loss\"?; see --help", "power-los")]
    [InlineData("unknown option \"--evry\"; did you mean \"--every\"?; see --help", "power-loss", "--evry", "2")]
    [InlineData("unknown option \"--runs\"; see --help", "power-loss", "--runs", "2")]
    [InlineData("--every needs a value; allowed: a whole number from 1 to 1000", "power-loss", "--every")]
    [InlineData("unexpected \"fault-swep\"; did you mean \"fault-sweep\"?; see --help", "fault-swep")]
    [InlineData("unknown option \"--sed\"; did you mean \"--seed\"?; see --help", "fault-sweep", "--sed", "2")]
    [InlineData("unknown option \"--out\"; see --help", "fault-sweep", "--out", "x")]
    [InlineData(
        "--every \"1001\" is out of range or no number; allowed: a whole number from 1 to 1000",
        "fault-sweep", "--every", "1001")]
    [InlineData("--every is given 2 times; allowed: once", "power-loss", "--every", "1", "--every", "2")]
    [InlineData(
        "--every \"0\" is out of range or no number; allowed: a whole number from 1 to 1000",
        "power-loss", "--every", "0")]
    [InlineData(
        "--every \"1001\" is out of range or no number; allowed: a whole number from 1 to 1000",
        "power-loss", "--every", "1001")]
    [InlineData(
        "--seed \"one\" is out of range or no number; allowed: a whole number from 0 to 2147483647",
        "power-loss", "--seed", "one")]
    [InlineData("unexpected \"fuz\"; did you mean \"fuzz\"?; see --help", "fuz")]
    [InlineData("unknown option \"--every\"; see --help", "fuzz", "--every", "2")]
    [InlineData("--seeds needs a value; allowed: a whole number from 1 to 1000000", "fuzz", "--seeds")]
    [InlineData(
        "--seeds \"0\" is out of range or no number; allowed: a whole number from 1 to 1000000",
        "fuzz", "--seeds", "0")]
    [InlineData("--replay is given 2 times; allowed: once", "fuzz", "--replay", "--replay")]
    [InlineData(
        "--seeds is of no use with --replay: that is one seed", "fuzz", "--replay", "--seeds", "2")]
    [InlineData(
        "--seed 2147483647 and 2 seeds go beyond the last seed, 2147483647",
        "fuzz", "--seed", "2147483647", "--seeds", "2")]
    [InlineData("--page needs a value; allowed: a file that can be written", "faults", "--page")]
    [InlineData("--cost-model needs a value; allowed: a file that can be read", "--cost-model", "")]
    public void A_bad_command_line_gets_one_line_and_exit_code_2(string message, params string[] arguments)
    {
        using var bench = new TestBench();

        int exitCode = bench.Run(arguments);

        Assert.Equal($"bench: {message.Replace('\u001b', ' ')}\n", bench.Error);
        Assert.Equal("", bench.Output);
        Assert.Equal(2, exitCode);
    }

    [Theory]
    [InlineData("tank-emtpy", "; did you mean \"tank-empty\"?")]
    [InlineData("descaling", "")]
    public void An_unknown_fault_gets_one_line_with_all_names_and_exit_code_2(string name, string suggestion)
    {
        using var bench = new TestBench();

        int exitCode = bench.Run("--fault", name);

        string names = string.Join(", ", FaultScenarios.Names);
        Assert.Equal($"bench: --fault \"{name}\" is not known; allowed: {names}{suggestion}\n", bench.Error);
        Assert.Equal(2, exitCode);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("file/below")]
    public void An_out_directory_that_cannot_be_made_gets_one_line_and_exit_code_2(string directory)
    {
        using var bench = new TestBench();
        File.WriteAllText(bench.PathOf("file"), "not a directory");

        int exitCode = bench.Run("--out", directory);

        Assert.Equal(
            $"bench: --out \"{directory}\" cannot be written; allowed: a directory that can be made and written\n",
            bench.Error);
        Assert.Equal("", bench.Output);
        Assert.Equal(2, exitCode);
    }

    [Fact]
    public void A_file_in_the_way_of_a_result_gets_one_line_and_exit_code_2()
    {
        using var bench = new TestBench();
        Directory.CreateDirectory(bench.PathOf("out", "run.svg"));

        int exitCode = bench.Run("run");

        Assert.StartsWith("bench: the results cannot be written: ", bench.Error);
        Assert.Single(bench.Error.TrimEnd('\n').Split('\n'));
        Assert.Equal(2, exitCode);
    }
}
