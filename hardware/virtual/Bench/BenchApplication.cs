using BackflushController.Bench.Web;
using BackflushController.Simulation;
using BackflushController.Trials;

namespace BackflushController.Bench;

/// <summary>The bench: reads the command line, runs the rig, shows and writes what came out.</summary>
/// <param name="environment">Console, directory and clock.</param>
/// <param name="catalogue">The names that a run can be asked for.</param>
/// <param name="serve">Serves the bench to the browser.</param>
/// <param name="runProgramme">Runs the rig to the end.</param>
/// <param name="sweepPowerLoss">Cuts the power in a run, again and again.</param>
/// <param name="sweepFaults">Tries everything that can go wrong at one place of a run after the other.</param>
/// <param name="runFuzz">Lets storms pass over the box; in a replay the lines of its log are heard.</param>
public sealed class BenchApplication(
    BenchEnvironment environment,
    RunCatalogue catalogue,
    Func<BrowserBenchOptions, Task<BenchServer>> serve,
    Func<RunOptions, IRunObserver?, RunReport> runProgramme,
    Func<PowerLossRequest, PowerLossReport> sweepPowerLoss,
    Func<FaultSweepRequest, IEnumerable<TrialReport>> sweepFaults,
    Func<FuzzRequest, Action<string>, FuzzSummary> runFuzz)
{
    private const int Done = 0;
    private const int RunFailed = 1;
    private const int BadUsage = 2;

    // By custom: 128 and the number of the signal that Ctrl+C sends.
    private const int Interrupted = 130;

    /// <summary>Does what the command line says.</summary>
    /// <param name="arguments">The command line.</param>
    /// <returns>The exit code of the process.</returns>
    public int Run(string[] arguments)
    {
        try
        {
            var reader = new OptionReader(catalogue, environment.WorkingDirectory);
            var commandLine = new CommandLine(
                reader,
                RunBrowser,
                RunProgramme,
                RunBenchmark,
                RunBrowserBenchmark,
                RunFaults,
                RunPowerLoss,
                RunFaultSweep,
                RunFuzz);
            return commandLine.Invoke(arguments, environment.Output, environment.Error);
        }
        catch (Exception failure) when (failure is UsageException or BadInputException)
        {
            return Fail(BadUsage, failure.Message);
        }
        catch (OperationCanceledException) when (environment.Stop.IsCancellationRequested)
        {
            return Fail(Interrupted, "stopped");
        }
        catch (Exception failure)
        {
            return Fail(RunFailed, $"the run failed: {failure.Message} ({failure.GetType().Name})");
        }
    }

    private int RunBrowser(BrowserRequest request)
    {
        new BrowserCommand(environment, serve).Execute(request);
        return Done;
    }

    private int RunBrowserBenchmark()
    {
        return new BrowserBenchmarkCommand(environment, serve).Execute() ? Done : RunFailed;
    }

    private int RunProgramme(RunRequest request)
    {
        return new RunCommand(environment, runProgramme).Execute(request) ? Done : RunFailed;
    }

    private int RunBenchmark(BenchmarkRequest request)
    {
        return new BenchmarkCommand(environment, runProgramme).Execute(request) ? Done : RunFailed;
    }

    private int RunFaults(FaultsRequest request)
    {
        return new FaultsCommand(environment, catalogue, runProgramme).Execute(request) ? Done : RunFailed;
    }

    private int RunPowerLoss(PowerLossRequest request)
    {
        return new PowerLossCommand(environment, sweepPowerLoss).Execute(request) ? Done : RunFailed;
    }

    private int RunFaultSweep(FaultSweepRequest request)
    {
        return new FaultSweepCommand(environment, sweepFaults).Execute(request) ? Done : RunFailed;
    }

    private int RunFuzz(FuzzRequest request)
    {
        return new FuzzCommand(environment, runFuzz).Execute(request) ? Done : RunFailed;
    }

    private int Fail(int exitCode, string message)
    {
        environment.Error.WriteLine($"bench: {SingleLine.Of(message)}");
        return exitCode;
    }
}
