using BackflushController.Simulation;

namespace BackflushController.Bench;

/// <summary>Runs a programme, shows it, and writes its files.</summary>
/// <param name="environment">Console, directory and clock.</param>
/// <param name="runProgramme">Runs the rig to the end.</param>
internal sealed class RunCommand(BenchEnvironment environment, Func<RunOptions, IRunObserver?, RunReport> runProgramme)
{
    /// <summary>Does the run.</summary>
    /// <param name="request">What to run.</param>
    /// <returns>Whether the run brought what it was to bring: the programme's end, or the fault.</returns>
    public bool Execute(RunRequest request)
    {
        RunSpeed speed = request.Speed ?? (environment.Terminal is null ? RunSpeed.Maximum : RunSpeed.ForWatching);
        environment.Output.WriteLine(Heading(request.Rig, speed));
        environment.Output.WriteLine();
        RunReport report = environment.Terminal is null ? RunWithLog(request, speed) : RunWithView(request, speed);
        string directory = Path.GetFullPath(request.OutDirectory, environment.WorkingDirectory);
        new OutputFiles(directory).Write(report);

        IReadOnlyList<SummaryLine> summary = RunSummary.Of(report, request.OutDirectory);
        IResultWriter writer = environment.Terminal is null
            ? new PlainResultWriter(environment.Output)
            : new TerminalResultWriter(environment.Terminal);
        writer.Write(CycleTable.Of(report.Cycles), summary);
        return report.Succeeded;
    }

    private static string Heading(RunOptions options, RunSpeed speed)
    {
        string fault = options.Fault is null ? "" : $", fault {options.Fault}";
        return $"Backflush bench: programme {options.Programme}, machine {options.Machine}, " +
            $"seed {options.Seed}{fault}, speed {speed}";
    }

    private RunReport RunWithLog(RunRequest request, RunSpeed speed)
    {
        Task<RunReport> run = Start(request, speed, new LineLog(environment.Output));
        return run.WaitAsync(environment.Stop).GetAwaiter().GetResult();
    }

    private RunReport RunWithView(RunRequest request, RunSpeed speed)
    {
        var watched = new WatchedRun(environment.Clock);
        Task<RunReport> run = Start(request, speed, watched);
        new LiveView(environment.Terminal!, watched).ShowUntil(run, environment.Stop);
        return run.GetAwaiter().GetResult();
    }

    // On its own thread: the view stays smooth, and Ctrl+C ends the program even when the run would not.
    private Task<RunReport> Start(RunRequest request, RunSpeed speed, IRunObserver watcher)
    {
        var observer = new PacedObserver(watcher, speed, environment.Clock, environment.Stop);
        return Task.Factory.StartNew(
            () => runProgramme(request.Rig, observer),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }
}
