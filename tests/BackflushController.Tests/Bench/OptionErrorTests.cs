namespace BackflushController.Tests.Bench;

public sealed class OptionErrorTests
{
    private const string Unknown = "is no option or command of";
    private const string SpeedAllowed = "is not possible; allowed: a number from 0.1 to 100000, or max";
    private const string SeedAllowed = "is not possible; allowed: a whole number from 0 to 2147483647";
    private const string RunsAllowed = "is not possible; allowed: a whole number from 1 to 1000";
    private const string FaultAtAllowed = "is not possible; allowed: a number from 0 to 3600";
    private const string FileAllowed = "allowed: a file that can be read";
    private const string MachinesAllowed = "is not known; allowed: home-vibratory, cafe-rotary, worn-gasket";
    private const string Rating = "opv-rating";

    [Theory]
    [InlineData("--sped 20", $"\"--sped\" {Unknown} bench; did you mean --speed?")]
    [InlineData("benchmrk", $"\"benchmrk\" {Unknown} bench; did you mean benchmark?")]
    [InlineData("faults --seed 2", $"\"--seed\" {Unknown} faults; allowed: --out, --page, --help")]
    [InlineData("--programme", "--programme needs a value. What to run: detergent. [default: detergent]")]
    [InlineData("--programme detergnet", "--programme \"detergnet\" is not known; did you mean detergent?")]
    [InlineData("--programme \u001b[31m", "--programme \" [31m\" is not known; allowed: detergent")]
    [InlineData("--machine worn", $"--machine \"worn\" {MachinesAllowed}")]
    [InlineData(
        "--machine cafe-rotray,opv-ratin=9", "--machine \"cafe-rotray\" is not known; did you mean cafe-rotary?")]
    [InlineData(
        "--machine cafe-rotary,opv-ratin=9",
        "--machine: a machine has no constant \"opv-ratin\"; did you mean opv-rating?")]
    [InlineData(
        $"--machine cafe-rotary,{Rating}=six",
        $"--machine: \"{Rating}=six\" is not possible; allowed: {Rating}=NUMBER, 1 to 20 (bar)")]
    [InlineData(
        $"--machine cafe-rotary,{Rating}=1e308",
        $"--machine: \"{Rating}=1e308\" is not possible; allowed: {Rating}=NUMBER, 1 to 20 (bar)")]
    [InlineData(
        $"--machine cafe-rotary,{Rating}=6,{Rating}=7",
        $"--machine: {Rating} is given twice; allowed: once")]
    [InlineData(
        "--outputs crossed",
        "--outputs \"crossed\" is not known; allowed: right, exchanged, joined")]
    [InlineData(
        "--machine cafe-rotary,sensor-place=boiler",
        "--machine: \"sensor-place=boiler\" is not possible; allowed: sensor-place=group or pump")]
    [InlineData(
        "--machine cafe-rotary,outputs=joined --outputs exchanged",
        "--machine: outputs is given twice; allowed: once")]
    [InlineData(
        "--machine cafe-rotary --hand-up 2",
        "--hand-up is of no use with --machine cafe-rotary, which has no lever; allowed: with --machine e61-lever")]
    [InlineData("--speed fast", $"--speed \"fast\" {SpeedAllowed}")]
    [InlineData("--speed 0", $"--speed \"0\" {SpeedAllowed}")]
    [InlineData("--speed NaN", $"--speed \"NaN\" {SpeedAllowed}")]
    [InlineData(
        "--speed",
        "--speed needs a value. Simulated seconds per second: a number from 0.1 to 100000, or max. " +
        "[default: 20 in a terminal, otherwise max]")]
    [InlineData("--seed -1", $"--seed \"-1\" {SeedAllowed}")]
    [InlineData("--seed 2147483648", $"--seed \"2147483648\" {SeedAllowed}")]
    [InlineData("--seed 1 --seed 2", "--seed is given 2 times; allowed: once")]
    [InlineData("benchmark --runs 0", $"--runs \"0\" {RunsAllowed}")]
    [InlineData("--cost-model no-such-file", $"--cost-model \"no-such-file\" does not exist; {FileAllowed}")]
    [InlineData("--cost-model .", $"--cost-model \".\" cannot be read; {FileAllowed}")]
    [InlineData("--cost-model ", $"--cost-model \"\" is not possible; {FileAllowed}")]
    [InlineData("--unit 0", "--unit \"0\" is not possible; allowed: a whole number from 1 to 10")]
    [InlineData("--unit 2.5", "--unit \"2.5\" is not possible; allowed: a whole number from 1 to 10")]
    [InlineData("--fault pump-dead --fault-at -1", $"--fault-at \"-1\" {FaultAtAllowed}")]
    [InlineData("--fault pump-dead --fault-at 3600.1", $"--fault-at \"3600.1\" {FaultAtAllowed}")]
    [InlineData("--fault pump-dead --fault-at 1,5", $"--fault-at \"1,5\" {FaultAtAllowed}")]
    [InlineData("benchmark --fault pump-dead --fault-at NaN", $"--fault-at \"NaN\" {FaultAtAllowed}")]
    [InlineData(
        "--fault pump-dead --fault-at",
        "--fault-at needs a value. When it breaks, in simulated seconds since power-up: a number from 0 to 3600. " +
        "[default: 30; what a person does wrong: 5]")]
    [InlineData("--fault-at 30", "--fault-at is of no use without --fault")]
    [InlineData(
        "faults --page",
        "--page needs a value. Where the page goes: a file that can be written. [default: faults.md beside the plots]")]
    [InlineData("--port 80 --speed max", "--port is of no use for a run on the command line")]
    [InlineData("--no-open --seed 3", "--no-open is of no use for a run on the command line")]
    [InlineData("--port 65536", "--port \"65536\" is not possible; allowed: a whole number from 0 to 65535")]
    public void A_bad_command_line_gets_one_line_and_exit_code_2(string arguments, string message)
    {
        using var bench = new TestBench();

        Assert.Equal(2, bench.Run(arguments.Split(' ')));

        Assert.Equal($"bench: {message}\n", bench.Error);
        Assert.Equal("", bench.Output);
    }

    [Theory]
    [InlineData("tank-emtpy", "did you mean tank-empty?")]
    [InlineData("descaling", null)]
    public void An_unknown_fault_gets_one_line_with_the_nearest_name_or_all_and_exit_code_2(string name, string? meant)
    {
        using var bench = new TestBench();

        Assert.Equal(2, bench.Run("--fault", name));

        string hint = meant ?? $"allowed: {string.Join(", ", FaultScenarios.Names)}";
        Assert.Equal($"bench: --fault \"{name}\" is not known; {hint}\n", bench.Error);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("file/below")]
    public void An_out_directory_that_cannot_be_made_gets_one_line_and_exit_code_2(string directory)
    {
        using var bench = new TestBench();
        File.WriteAllText(bench.PathOf("file"), "not a directory");

        Assert.Equal(2, bench.Run("--out", directory));

        Assert.Equal(
            $"bench: --out \"{directory}\" cannot be written; allowed: a directory that can be made and written\n",
            bench.Error);
        Assert.Equal("", bench.Output);
    }

    [Fact]
    public void A_file_in_the_way_of_a_result_gets_one_line_and_exit_code_2()
    {
        using var bench = new TestBench();
        Directory.CreateDirectory(bench.PathOf("out", "run.svg"));

        Assert.Equal(2, bench.Run("run"));

        Assert.StartsWith("bench: the results cannot be written: ", bench.Error);
        Assert.Single(bench.Error.TrimEnd('\n').Split('\n'));
    }
}
