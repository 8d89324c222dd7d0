using System.CommandLine;
using BackflushController.Bench.Web;
using Spectre.Console;

namespace BackflushController.Tests.Bench;

/// <summary>
/// A bench with its output in strings and its files in a directory that is removed afterwards. What it would simulate
/// is made up.
/// </summary>
internal sealed class TestBench : IDisposable
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public string WorkingDirectory { get; } = Directory.CreateTempSubdirectory("bench-test-").FullName;

    public Func<int, Task<BenchServer>> Serve { get; init; } =
        _ => throw new InvalidOperationException("This is no test of the browser.");

    public Func<RunOptions, IRunObserver?, RunReport> RunProgramme { get; init; } = SampleRun.Play;

    public TrialSuites Trials { get; init; } = new()
    {
        SweepPowerLoss = (_, _) => new PowerLossReport(0, []),
        SweepFaults = (_, _) => [],
        Fuzz = (_, _, _) => new FuzzSummary([]),
        Diagnose = (_, _, _) => [],
        ReplayFuzz = (seed, _) => SampleFuzz.Held(seed),
    };

    /// <summary>What was run last.</summary>
    public RunOptions? Asked { get; private set; }

    public RunCatalogue Catalogue { get; init; } = SampleRun.Catalogue;

    /// <summary>The terminal; null for a redirected output.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>The standard input; null for a keyboard.</summary>
    public string? Input { get; init; }

    public CancellationToken Stop { get; init; }

    public string Output => _output.ToString();

    public string[] Lines => Output.Split('\n');

    public string Error => _error.ToString();

    /// <summary>Runs the bench and returns its exit code.</summary>
    public int Run(params string[] arguments) => Run("bench", new BenchCommand(Environment), arguments);

    /// <summary>Runs the program of the trials and returns its exit code.</summary>
    public int Try(params string[] arguments) => Run("trials", new TrialCommand(Environment, Trials), arguments);

    /// <summary>The full path of a file that the bench wrote.</summary>
    public string PathOf(params string[] parts) => Path.Combine([WorkingDirectory, .. parts]);

    private BenchEnvironment Environment => new()
    {
        Output = _output,
        Error = _error,
        Input = Input is null ? null : new StringReader(Input),
        Terminal = Terminal,
        WorkingDirectory = WorkingDirectory,
        Clock = TimeProvider.System,
        Stop = Stop,
        TryUseOneCore = () => true,
        Catalogue = Catalogue,
        Serve = Serve,
        RunProgramme = (options, observer) => RunProgramme(Asked = options, observer),
    };

    private int Run(string name, RootCommand commands, string[] arguments) =>
        new BenchApplication(name, Environment, commands).Run(arguments);

    public void Dispose() => Directory.Delete(WorkingDirectory, recursive: true);
}
