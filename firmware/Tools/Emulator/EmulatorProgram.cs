using BackflushController.Tools.Processes;

namespace BackflushController.Tools.Emulator;

/// <summary>Runs the firmware's unit tests or its benchmark on nanoFramework's emulator.</summary>
public static class EmulatorProgram
{
    private const string Name = "emulator";
    private const string Nanoclr = "nanoclr";
    private const string Help = "--help";
    private const string Benchmark = "--benchmark";

    private static readonly string HelpText = """
        Runs the firmware's unit tests on the nanoFramework emulator.

          run-on-emulator.cs [FOLDER]               FOLDER is where the build left NFUnitTest.pe and what it needs;
                                                    without it BackflushController.Core.Tests/bin/Release
          run-on-emulator.cs --benchmark [FOLDER]   measures cycle timing and memory in place of the tests;
                                                    without FOLDER BackflushController.Core.Benchmark/bin/Release

        Ends with 0 when all tests passed, 1 when it could not start, 2 when a test failed, 3 when none ran,
        4 when the run broke off.
        """.ReplaceLineEndings();

    private static readonly OptionSpec[] Specs = [new(Benchmark, null, string.Empty), new(Help, null, string.Empty)];

    /// <summary>Runs it for the person at this computer.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="tests">The folder of the tests.</param>
    /// <returns>One of <see cref="EmulatorExit"/>.</returns>
    public static int Run(string[] arguments, string tests) =>
        Run(arguments, tests, Terminal.OfThisProcess, new SystemProcesses(Console.Error, keepsInterrupt: false));

    /// <summary>Runs it.</summary>
    public static int Run(string[] arguments, string tests, Terminal terminal, IProcesses processes) =>
        ToolProgram.Run(Name, terminal, () =>
        {
            var options = new OptionReader(Specs, (int)EmulatorExit.NotStarted);
            options.Read(arguments);
            if (options.Has(Help))
            {
                terminal.Output.WriteLine(HelpText);
                return (int)EmulatorExit.Passed;
            }

            return (int)Run(options, tests, terminal, processes);
        });

    private static EmulatorExit Run(OptionReader options, string tests, Terminal terminal, IProcesses processes)
    {
        if (options.Others.Count > 1)
        {
            throw NotStarted("one folder at a time; see --help");
        }

        // The launcher starts the tests; the benchmark starts itself.
        bool isBenchmark = options.Has(Benchmark);
        string project = isBenchmark ? "BackflushController.Core.Benchmark" : "BackflushController.Core.Tests";
        string folder = options.Others.SingleOrDefault() ?? Path.Combine(tests, project, "bin", "Release");
        (string[] assemblies, string? missing) = TestAssemblies.Find(
            folder, isBenchmark ? "CoreBenchmark" : "nanoFramework.UnitTestLauncher");
        if (missing is not null)
        {
            throw NotStarted($"{folder} has no {missing}.pe: build its project first");
        }

        Answer answer = RunNanoclr(tests, assemblies, terminal, processes);
        return isBenchmark
            ? BenchmarkTable.Tell(answer, terminal.Output)
            : TestResults.Tell(answer, terminal.Output);
    }

    private static Answer RunNanoclr(string tests, string[] assemblies, Terminal terminal, IProcesses processes)
    {
        string version = PinnedVersions.Read(Path.Combine(tests, "..", "firmware")).Tool(Nanoclr);
        var tool = new InstalledTool(processes, tests, Nanoclr, version);
        string step = "the .NET SDK is missing: https://dotnet.microsoft.com/download";
        try
        {
            if (tool.Install(source: null) is { IsGood: false } answer)
            {
                terminal.Output.Write(answer.Text);
                throw NotStarted($"nanoclr {version} could not be installed");
            }

            step = $"nanoclr {version} cannot be started: delete the folder .tools and start again";
            return tool.Run(["run", "--assemblies", .. assemblies]);
        }
        catch (ProgramMissingException)
        {
            throw NotStarted(step);
        }
    }

    private static ToolException NotStarted(string line) => new((int)EmulatorExit.NotStarted, line);
}
