using Spectre.Console;

namespace BackflushController.Bench;

/// <summary>Runs a programme, shows it, and writes its files.</summary>
internal sealed class RunCommand : EnvironmentCommand
{
    private readonly RunChoice _choice;
    private readonly Option<string> _out = OptionKinds.Out();

    private readonly Option<RunSpeed?> _speed = OptionKinds.Of<RunSpeed?>(
        "--speed",
        "FACTOR",
        $"Simulated seconds per second: {RunSpeed.Allowed}. " +
        $"[default: {RunSpeed.ForWatching.Factor} in a terminal, otherwise {RunSpeed.Maximum}]",
        RunSpeed.Allowed,
        RunSpeed.TryParse);

    public RunCommand(BenchEnvironment environment)
        : base(
            environment, "run",
            "Runs a programme from power-up to its end, with a person at the button. In a terminal it shows a live " +
            "view, redirected it writes a line for each event. The same as options without a command.")
    {
        _choice = new RunChoice(environment);
        this.AddAll([.. _choice.All, _speed, _out]);
        SetAction(Execute);
    }

    /// <summary>
    /// Exit code 0: the run brought what it was to bring, the programme's end or the fault, and every goal of the
    /// summary was met.
    /// </summary>
    public int Execute(ParseResult result)
    {
        IAnsiConsole? terminal = Environment.Terminal;
        RunOptions options = _choice.Read(result);
        RunSpeed speed = result.GetValue(_speed) ?? (terminal is null ? RunSpeed.Maximum : RunSpeed.ForWatching);
        string directory = result.GetValue(_out)!;
        var files = new OutputFiles(OutputFiles.Claim(directory, Environment));
        string fault = options.Fault is null ? "" : $", fault {options.Fault}";
        WriteLine(
            $"Backflush bench: programme {options.Programme}, machine {options.Machine}, " +
            $"seed {options.Seed}{fault}, speed {speed}\n");
        RunReport report = terminal is null ? RunWithLog(options, speed) : RunWithView(options, speed, terminal);
        files.Write(report);
        IReadOnlyList<SummaryLine> summary = RunSummary.Of(report, RunSlowly(options), directory);
        ResultText.Write(Environment, CycleTable.Of(report.Cycles), summary);
        return report.Succeeded && summary.All(line => line.Met != false) ? 0 : 1;
    }

    /// <summary>The same run at 160 MHz, unless the user has said what the firmware's code costs.</summary>
    private RunReport? RunSlowly(RunOptions options)
    {
        RunOptions slow = options with { MicrosecondsPerUnit = RunChoice.SlowMicrosecondsPerUnit };
        return options.CostModelFile is null && options.MicrosecondsPerUnit is null
            ? Environment.Await(() => Environment.RunProgramme(slow, null))
            : null;
    }

    private RunReport RunWithLog(RunOptions options, RunSpeed speed)
    {
        IRunObserver observer = Paced(new LineLog(Environment.Output), speed);
        return Environment.Await(() => Environment.RunProgramme(options, observer));
    }

    private RunReport RunWithView(RunOptions options, RunSpeed speed, IAnsiConsole terminal)
    {
        var watched = new WatchedRun(Environment.Clock);
        IRunObserver observer = Paced(watched, speed);
        Task<RunReport> run = BenchEnvironment.Start(() => Environment.RunProgramme(options, observer));
        new LiveView(terminal, watched).ShowUntil(run, Environment.Stop);
        return run.GetAwaiter().GetResult();
    }

    private PacedObserver Paced(IRunObserver watcher, RunSpeed speed) =>
        new(watcher, speed, Environment.Clock, Environment.Stop);
}
