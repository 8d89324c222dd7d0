using BackflushController.Bench;
using BackflushController.Bench.Web;
using BackflushController.Simulation;
using BackflushController.Trials;
using Spectre.Console;

namespace BackflushController.Tests.Bench;

/// <summary>A bench with its output in strings and its files in a directory that is removed afterwards.</summary>
internal sealed class TestBench : IDisposable
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    /// <summary>The working directory of the bench.</summary>
    public string WorkingDirectory { get; } = Directory.CreateTempSubdirectory("bench-test-").FullName;

    /// <summary>What stands in for the bench in the browser.</summary>
    public Func<BrowserBenchOptions, Task<BenchServer>> Serve { get; init; } =
        _ => throw new InvalidOperationException("This is no test of the browser.");

    /// <summary>What stands in for the rig.</summary>
    public Func<RunOptions, IRunObserver?, RunReport> Rig { get; init; } = SampleRun.Play;

    /// <summary>What stands in for the trial of power cuts.</summary>
    public Func<PowerLossRequest, PowerLossReport> Cuts { get; init; } = _ => new PowerLossReport(0, []);

    /// <summary>What stands in for the exhaustive trials.</summary>
    public Func<FaultSweepRequest, IEnumerable<TrialReport>> FaultSweep { get; init; } = _ => [];

    /// <summary>What stands in for the storms.</summary>
    public Func<FuzzRequest, Action<string>, FuzzSummary> Fuzz { get; init; } = (_, _) => new FuzzSummary([]);

    /// <summary>The names that a run can be asked for.</summary>
    public RunCatalogue Catalogue { get; init; } = SampleRun.Catalogue;

    /// <summary>The terminal; null for a redirected output.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>Asks the bench to end.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>The standard output so far.</summary>
    public string Output => _output.ToString();

    /// <summary>The standard error so far.</summary>
    public string Error => _error.ToString();

    /// <summary>Runs the bench and returns its exit code.</summary>
    public int Run(params string[] arguments)
    {
        var environment = new BenchEnvironment
        {
            Output = _output,
            Error = _error,
            Terminal = Terminal,
            WorkingDirectory = WorkingDirectory,
            Clock = TimeProvider.System,
            Stop = Stop,
            TryUseOneCore = () => true,
        };
        return new BenchApplication(environment, Catalogue, Serve, Rig, Cuts, FaultSweep, Fuzz).Run(arguments);
    }

    /// <summary>The full path of a file that the bench wrote.</summary>
    public string PathOf(params string[] parts) => Path.Combine([WorkingDirectory, .. parts]);

    public void Dispose()
    {
        Directory.Delete(WorkingDirectory, recursive: true);
        _output.Dispose();
        _error.Dispose();
    }
}
