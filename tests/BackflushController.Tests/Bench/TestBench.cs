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

    public Func<int, int, PowerLossReport> SweepPowerLoss { get; init; } = (_, _) => new PowerLossReport(0, []);

    public Func<int, int, IEnumerable<TrialReport>> SweepFaults { get; init; } = (_, _) => [];

    public Func<int, int, CancellationToken, FuzzSummary> Fuzz { get; init; } = (_, _, _) => new FuzzSummary([]);

    public Func<int, int, CancellationToken, IReadOnlyList<DiagnosisResult>> Diagnose { get; init; } = (_, _, _) => [];

    public Func<int, Action<string>, FuzzReport> ReplayFuzz { get; init; } = (seed, _) => SampleFuzz.Held(seed);

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
    public int Run(params string[] arguments) => new BenchApplication(new BenchEnvironment
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
        SweepPowerLoss = SweepPowerLoss,
        SweepFaults = SweepFaults,
        Fuzz = Fuzz,
        Diagnose = Diagnose,
        ReplayFuzz = ReplayFuzz,
    }).Run(arguments);

    /// <summary>The full path of a file that the bench wrote.</summary>
    public string PathOf(params string[] parts) => Path.Combine([WorkingDirectory, .. parts]);

    public void Dispose() => Directory.Delete(WorkingDirectory, recursive: true);
}
