using BackflushController.Tools.Emulator;

namespace BackflushController.Tests.Flashing;

/// <summary>What the tool makes of the emulator's output, whole and cut short.</summary>
public sealed class EmulatorTests : IDisposable
{
    private const int SomeFailed = 2;
    private const int NoneRan = 3;
    private const int BrokeOff = 4;

    private const string Begin = """
        .NET nanoFramework nanoCLR CLI v1.1.311+0c8f1d2
        Copyright (C) 2021 .NET Foundation and nanoFramework project contributors


        Loading nanoCLR v1.17.0.194
        ...Starting...
        Created EE.
        Started Hardware.
        Loading Assemblies.
        Resolving.
        Total: (15280 RAM - 297748 ROM - 82901 METADATA)
        Ready.

        """;

    private const string End = "Done.\nExiting.\n";
    private const string Passed = "Test passed,BackflushController.Core.Tests.ButtonTests.It_counts.0,80335\n";
    private const string Failed = "Test failed,BackflushController.Core.Tests.CleanTests.It_is_clean.0,Expected 2\n";

    private const string Table = """
        microseconds                          median      99th     worst
        edge error of the control loop             3         4         4
        edge error of Thread.Sleep             76051    164369    164369
        cost of a tick                           116       187       416
        bytes
        left for the collector by 5000 ticks      8800
        free heap without a box             10430784
        free heap at idle                   10388664
        free heap in a run                  10387920

        """;

    private static readonly Dictionary<string, EmulatorRun> RunRows = new()
    {
        ["a failed test fails the run, and its message keeps its commas"] = new(
            Begin + Passed + "Test failed,A.B.0,Threw X, but Y, was expected\n" + End,
            SomeFailed,
            "failed A.B.0: Threw X, but Y, was expected\n1 passed, 1 failed, 0 skipped\n"),
        ["a failure that quotes a result is one failure"] = new(
            Begin + "Test failed,A.B.0,not \"Test passed,C.D.0,12\"\n" + End,
            SomeFailed,
            "failed A.B.0: not \"Test passed,C.D.0,12\"\n0 passed, 1 failed, 0 skipped\n"),
        ["a skipped test is named and fails nothing"] = new(
            Begin + "Test skipped,A.B.0,no clock, here\n" + Passed + End,
            0,
            "skipped A.B.0: no clock, here\n1 passed, 0 failed, 1 skipped\n"),
        ["results after a test's own output and with carriage returns count"] = new(
            (Begin + "drift 3 us " + Passed + "edge: " + Failed + End).Replace("\n", "\r\n"),
            SomeFailed,
            "failed BackflushController.Core.Tests.CleanTests.It_is_clean.0: Expected 2\n" +
            "1 passed, 1 failed, 0 skipped\n"),
        ["a run without a test is no success"] = new(
            Begin + "Test skipped,A.B.0,not here\n" + End,
            NoneRan,
            "skipped A.B.0: not here\nNO TEST RAN\n0 passed, 0 failed, 1 skipped\n"),
        ["assemblies that do not fit together broke off"] = new(
            Begin.Replace("Ready.", "Link failure") + "Exiting.\n",
            BrokeOff,
            "BROKE OFF: it never came to its end\n0 passed, 0 failed, 0 skipped\n"),
        ["an emulator that fails broke off whatever it printed"] = new(
            Begin + Passed + End, BrokeOff, "BROKE OFF: nanoclr ended with 48\n1 passed, 0 failed, 0 skipped\n", 48),
        ["an exception that nobody caught broke off"] = new(
            Begin + Passed + " Uncaught exception \n" + End,
            BrokeOff,
            "BROKE OFF: an exception that nobody caught\n1 passed, 0 failed, 0 skipped\n"),
        ["a result without a time is none"] = CutShort("Test passed,A.B"),
        ["a result with an empty time is none"] = CutShort("Test passed,A.B.0,"),
        ["a result with half a time is none"] = CutShort("Test passed,A.B.0,12x"),
    };

    private readonly ToolFolder _folder = new();

    public EmulatorTests()
    {
        foreach (string name in (string[])
            [
                "nanoFramework.UnitTestLauncher", "NFUnitTest", "nanoFramework.TestFramework",
                "BackflushController.Core", "mscorlib",
            ])
        {
            _folder.Write($"build/{name}.pe", "assembly");
        }
    }

    public static TheoryData<string> Runs => new(RunRows.Keys);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_pinned_emulator_gets_the_assemblies_in_their_order()
    {
        ToolResult result = Run(Begin + Passed + End);

        Assert.Equal(
            [
                $"dotnet tool install nanoclr --version {PinnedVersions.Nanoclr} " +
                $"--tool-path HERE/tests/.tools/nanoclr-{PinnedVersions.Nanoclr} --allow-roll-forward",
                "nanoclr run --assemblies HERE/build/mscorlib.pe HERE/build/nanoFramework.TestFramework.pe " +
                "HERE/build/BackflushController.Core.pe HERE/build/NFUnitTest.pe " +
                "HERE/build/nanoFramework.UnitTestLauncher.pe",
            ],
            result.Calls);
        Assert.Equal((0, "1 passed, 0 failed, 0 skipped\n"), (result.ExitCode, result.Output));
    }

    [Theory, MemberData(nameof(Runs))]
    public void What_the_emulator_prints_decides(string what)
    {
        EmulatorRun run = RunRows[what];

        ToolResult result = Run(run.Printed, run.EmulatorsExitCode);

        Assert.Equal((run.ExitCode, run.Told), (result.ExitCode, result.Output));
    }

    [Fact]
    public void A_run_that_ends_before_its_end_broke_off_wherever_that_is()
    {
        string whole = Begin + Passed + Failed + Passed + End;
        int end = whole.IndexOf("Done.", StringComparison.Ordinal) + "Done.".Length - 1;
        for (int length = end; length > 0; length -= 29)
        {
            ToolResult result = Run(whole[..length]);

            Assert.Equal(BrokeOff, result.ExitCode);
            Assert.Contains("BROKE OFF: it never came to its end\n", result.Output);
        }
    }

    [Fact]
    public void The_benchmark_is_started_by_itself_and_its_table_is_shown()
    {
        ToolResult result = RunBenchmark(Begin + Table + End);

        Assert.Equal(
            "nanoclr run --assemblies HERE/build/mscorlib.pe HERE/build/nanoFramework.TestFramework.pe " +
            "HERE/build/BackflushController.Core.pe HERE/build/NFUnitTest.pe HERE/build/CoreBenchmark.pe",
            result.Calls[^1]);
        Assert.Equal((0, Table), (result.ExitCode, result.Output));
    }

    [Fact]
    public void A_table_that_is_cut_short_broke_off_wherever_that_is()
    {
        string whole = Begin + Table + End;
        int end = whole.IndexOf("Done.", StringComparison.Ordinal) + "Done.".Length - 1;
        for (int length = end; length > 0; length -= 67)
        {
            ToolResult result = RunBenchmark(whole[..length]);

            Assert.Equal(BrokeOff, result.ExitCode);
            Assert.EndsWith("BROKE OFF: the table is not whole; nanoclr ended with 0\n", result.Output);
        }
    }

    [Fact]
    public void A_box_that_does_not_run_to_its_end_is_no_benchmark()
    {
        ToolResult result = RunBenchmark(Begin + "the box did not run to its end\n" + End);

        Assert.Equal(BrokeOff, result.ExitCode);
        Assert.StartsWith("the box did not run to its end\nBROKE OFF", result.Output);
    }

    [Fact]
    public void A_missing_assembly_is_named()
    {
        File.Delete(_folder.PathOf("build", "NFUnitTest.pe"));

        AssertDoesNotStart(Run(Begin), "HERE/build has no NFUnitTest.pe: build its project first");
    }

    [Fact]
    public void Without_a_folder_it_is_the_builds_own() => AssertDoesNotStart(
        RunTool(),
        "HERE/tests/BackflushController.Core.Tests/bin/Release has no mscorlib.pe: build its project first");

    [Fact]
    public void Two_folders_are_one_too_many() => AssertDoesNotStart(
        RunTool("here", "there"), "one folder at a time; see --help");

    [Fact]
    public void An_emulator_that_cannot_be_installed_is_told()
    {
        _folder.StandIn.Fails("install");

        AssertDoesNotStart(Run(Begin), $"nanoclr {PinnedVersions.Nanoclr} could not be installed");
    }

    [Fact]
    public void No_dotnet()
    {
        _folder.StandIn.IsMissing("install");

        AssertDoesNotStart(Run(Begin), "the .NET SDK is missing: https://dotnet.microsoft.com/download");
    }

    [Fact]
    public void An_emulator_that_cannot_be_started_is_told()
    {
        _folder.StandIn.IsMissing("run");

        AssertDoesNotStart(
            RunTool(_folder.PathOf("build")),
            $"nanoclr {PinnedVersions.Nanoclr} cannot be started: delete the folder .tools and start again");
    }

    [Fact]
    public void Help_is_given_and_an_unknown_option_is_not_taken_for_a_folder()
    {
        ToolResult help = RunTool("--help");

        Assert.Equal((0, string.Empty), (help.ExitCode, help.Error));
        Assert.Contains("4 when the run broke off.\n", help.Output);
        AssertDoesNotStart(
            RunTool("--loud"), "--loud is not an option; see --help");
    }

    private static EmulatorRun CutShort(string line) => new(
        Begin + line + "\n" + Passed + End,
        BrokeOff,
        $"BROKE OFF: a result that was cut short: {line}\n1 passed, 0 failed, 0 skipped\n");

    private static void AssertDoesNotStart(ToolResult result, string line) =>
        Assert.Equal((1, $"emulator: {line}\n"), (result.ExitCode, result.Error));

    private ToolResult RunBenchmark(string output)
    {
        _folder.Write("build/CoreBenchmark.pe", "assembly");
        _folder.StandIn.Answers("run", output);
        return RunTool("--benchmark", _folder.PathOf("build"));
    }

    private ToolResult Run(string output, int exitCode = 0)
    {
        _folder.StandIn.Answers("run", output, exitCode);
        return RunTool(_folder.PathOf("build"));
    }

    private ToolResult RunTool(params string[] arguments) => _folder.Run(
        (terminal, processes) => EmulatorProgram.Run(arguments, _folder.PathOf("tests"), terminal, processes));

    /// <summary>What the emulator prints, and what the tool makes of it.</summary>
    private sealed record EmulatorRun(string Printed, int ExitCode, string Told, int EmulatorsExitCode = 0);
}
