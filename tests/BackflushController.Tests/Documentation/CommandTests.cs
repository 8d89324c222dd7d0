namespace BackflushController.Tests.Documentation;

/// <summary>
/// Every command in the documents is one that is run: by <c>.ci/run</c>, by a workflow, by a test, or by a person with
/// the hardware that the block names in its first line.
/// </summary>
public sealed partial class CommandTests
{
    private const string NeedsHardware = "# needs ";

    /// <summary>What runs each command; where it names a test class, that is the one.</summary>
    private static readonly Dictionary<string, string> RunBy = new()
    {
        ["dotnet run --project hardware/virtual/Bench"] = ".ci/run",
        ["dotnet run --project hardware/virtual/Bench -- run"] = ".ci/run",
        ["dotnet run --project hardware/virtual/Bench -- browser-benchmark"] = ".ci/run",
        ["dotnet run --project docs/site -- --out out/site"] = ".github/workflows/release.yml",
        ["hardware/check"] = ".ci/run",
        ["hardware/export out/hardware"] = ".github/workflows/hardware.yml",
        ["dotnet test"] = ".ci/run",
        ["dotnet test --filter 'Category!=Slow'"] = "SlowTests",
        ["dotnet run tests/slowest.cs"] = "SlowestTests",
        ["dotnet format .ci/desk.slnf --verify-no-changes"] = ".ci/run",
        ["dotnet run --project hardware/virtual/Trials -- power-loss"] = "PowerLossCommandTests",
        ["dotnet run --project hardware/virtual/Trials -- fuzz"] = "FuzzCommandTests",
        ["dotnet run --project hardware/virtual/Bench -- replay shot.csv"] = "ReplayCommandTests",
        ["dotnet run --project hardware/virtual/Bench -- report --file scanned.txt --csv log.csv"] =
            "ReportCommandTests",
        ["dotnet run --project hardware/virtual/Bench -- run"
            + " --machine vibratory-9bar,boiler-standing-pressure=0.75,rebound-peak=1"] = "OptionErrorTests",
        ["dotnet run -c Release --project hardware/virtual/Trials -- diagnosis --machines 20000"] =
            "DiagnosisCommandTests",
        ["dotnet run firmware/flash.cs -- --fill-archive stick"] = "FlashTests",
        ["dotnet run firmware/glyphs.cs"] = "GlyphProgramTests",
        [$"dotnet run --project hardware/virtual/Bench -- faults --out docs/images/faults --page {Pages.Faults}"] =
            "FaultPageTests",
        ["dotnet run -c Release --project hardware/virtual/Trials -- fault-sweep"] = "FaultSweepTests",
        ["dotnet run -c Release --project hardware/virtual/Trials -- power-loss"] = "PowerLossCommandTests",
        ["dotnet run -c Release --project hardware/virtual/Trials -- fuzz --seeds 20000"] =
            "FuzzCommandTests",
    };

    public static TheoryData<string> Documents => new(Files());

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_command_is_run_or_says_what_it_needs(string document)
    {
        Assert.All(Blocks(document), block =>
        {
            string[] lines = [.. block.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
            Assert.NotEmpty(lines);
            if (!lines[0].StartsWith(NeedsHardware, StringComparison.Ordinal))
            {
                // A part of all tests is run with all of them.
                Assert.All(lines, line => Assert.Contains(line.Split(" --filter ")[0], RunBy.Keys));
            }
        });
    }

    [Fact]
    public void What_is_said_to_run_them_is_there()
    {
        string[] tests = [.. typeof(CommandTests).Assembly.GetTypes().Select(type => type.Name)];

        Assert.All(RunBy.Values.Where(name => name.EndsWith("Tests", StringComparison.Ordinal)), name =>
            Assert.Contains(name, tests));
        Assert.All(RunBy.Where(pair => pair.Value.StartsWith('.')), pair =>
            Assert.Contains(pair.Key, RepositoryRoot.Read(pair.Value)));
    }

    [Fact]
    public void No_command_is_kept_that_no_document_has()
    {
        string all = string.Join('\n', Files().SelectMany(Blocks));

        Assert.All(RunBy.Keys, command => Assert.Contains(command, all));
    }

    private static IEnumerable<string> Files() =>
        RepositoryRoot.Files(".md").Where(path => path.Split('/') is [_] or ["docs" or "hardware", _] or ["docs", ..]);

    /// <summary>The blocks of commands, and commands in the middle of a sentence.</summary>
    private static IEnumerable<string> Blocks(string document)
    {
        string text = RepositoryRoot.Read(document);
        return Block().Matches(text).Concat(InSentence().Matches(text)).Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex("""^ *```(?:sh|powershell)\n(.*?)^ *```$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("""(?<!`)`(dotnet (?:run|test)[^`\n]*)`(?!`)""")]
    private static partial Regex InSentence();
}
