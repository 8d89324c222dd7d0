using System.CommandLine;
using System.CommandLine.Help;

namespace BackflushController.Bench;

/// <summary>The commands and options of the bench.</summary>
internal sealed class CommandLine
{
    private const int HelpWidth = 100;

    private const string ExitCodes =
        "Exit code 0: the programme ran to its end or, with --fault, the box said what it should: it named the " +
        "fault, or advised on it at the end; of gasket-worn, screen-clogged and drain-fouled it may say nothing, " +
        "and at noise-bursts it must not say FAULT. 1: it did not. 2: a bad option or file. 130: stopped by Ctrl+C.";

    private readonly RootCommand _root;
    private readonly Command _run;
    private readonly Command _benchmark;
    private readonly Command _browserBenchmark;
    private readonly Command _faults;
    private readonly Command _powerLoss;
    private readonly Command _faultSweep;
    private readonly Command _fuzz;
    private readonly OptionReader _reader;

    /// <summary>Defines the commands.</summary>
    /// <param name="reader">The options and their checks.</param>
    /// <param name="browse">Serves the bench to the browser; returns the exit code.</param>
    /// <param name="run">Does the run that was asked for; returns the exit code.</param>
    /// <param name="benchmark">Does the benchmark that was asked for; returns the exit code.</param>
    /// <param name="browserBenchmark">Measures the bench in the browser; returns the exit code.</param>
    /// <param name="faults">Does the tour of the faults that was asked for; returns the exit code.</param>
    /// <param name="cuts">Makes the power cuts that were asked for; returns the exit code.</param>
    /// <param name="faultSweep">Makes the exhaustive trials that were asked for; returns the exit code.</param>
    /// <param name="fuzz">Lets the storms pass that were asked for; returns the exit code.</param>
    public CommandLine(
        OptionReader reader,
        Func<BrowserRequest, int> browse,
        Func<RunRequest, int> run,
        Func<BenchmarkRequest, int> benchmark,
        Func<int> browserBenchmark,
        Func<FaultsRequest, int> faults,
        Func<PowerLossRequest, int> cuts,
        Func<FaultSweepRequest, int> faultSweep,
        Func<FuzzRequest, int> fuzz)
    {
        _reader = reader;
        _run = new Command(
            "run",
            "Runs a programme from power-up to its end, with a person at the button. In a terminal it shows a live " +
            "view, redirected it writes a line for each event. The same as options without a command.")
        {
            reader.Programme,
            reader.Speed,
            reader.Machine,
            reader.Seed,
            reader.Fault,
            reader.FaultAt,
            reader.Out,
            reader.CostModel,
        };
        _run.SetAction(result => run(reader.ReadRun(result)));
        _browserBenchmark = new Command(
            "browser-benchmark",
            "Measures at 100 times real time how many frames a second the page shows in a headless Chromium, and " +
            "how fast the simulation really passes.");
        _browserBenchmark.SetAction(_ => browserBenchmark());
        _benchmark = new Command(
            "benchmark", "Measures how many simulated seconds pass in a second of real time, on one core.")
        {
            reader.Programme, reader.Machine, reader.Seed, reader.Fault, reader.FaultAt, reader.CostModel, reader.Runs,
        };
        _benchmark.SetAction(result => benchmark(reader.ReadBenchmark(result)));
        _faults = new Command(
            "faults", "Runs every fault on the default machine and writes a plot of each and a page about all.")
        {
            reader.Out, reader.Page,
        };
        _faults.SetAction(result => faults(reader.ReadFaults(result)));
        _powerLoss = new Command(
            "power-loss",
            "Cuts the power at every tick of a detergent backflush, boots the box again from the same flash each " +
            "time, and checks that nothing starts by itself and no detergent, run or written count is forgotten. " +
            "Exit code 1: something was.")
        {
            reader.Every, reader.Seed,
        };
        _powerLoss.SetAction(result => cuts(reader.ReadPowerLoss(result)));
        _faultSweep = new Command(
            "fault-sweep",
            "Lets everything go wrong at every place of a detergent backflush: each call of the board throws, the " +
            "outputs are no longer renewed, the loop stands still, the chip is reset. Checks that the pump stops in " +
            "time, that nothing starts by itself and that nothing is forgotten. Exit code 1: a promise was broken.")
        {
            reader.Every, reader.Seed,
        };
        _faultSweep.SetAction(result => faultSweep(reader.ReadFaultSweep(result)));
        _fuzz = new Command(
            "fuzz",
            "Lets seeds draw a machine, settings, people and faults of all kinds, runs programmes through several " +
            "power-ups, and checks the promises at every tick; then all is repaired, and the box must finish a " +
            "programme. Exit code 1: a promise was broken.")
        {
            reader.Seeds, reader.Seed, reader.Replay,
        };
        _fuzz.SetAction(result => fuzz(reader.ReadFuzz(result)));

        _root = new RootCommand(
            "The firmware on the virtual board with a simulated espresso machine. Without options the bench is " +
            "served to the browser, on this computer only: press the button there. With options a programme runs " +
            "on the command line from power-up to its end.\n\n" +
            ExitCodes)
        {
            reader.Programme,
            reader.Speed,
            reader.Machine,
            reader.Seed,
            reader.Fault,
            reader.FaultAt,
            reader.Out,
            reader.CostModel,
            reader.Port,
            reader.NoOpen,
            _run,
            _benchmark,
            _browserBenchmark,
            _faults,
            _powerLoss,
            _faultSweep,
            _fuzz,
        };
        _root.SetAction(result =>
            reader.AsksForBrowser(result) ? browse(reader.ReadBrowser(result)) : run(reader.ReadRun(result)));
        Option<HelpOption>().Action = new HelpAction { MaxWidth = HelpWidth };
    }

    /// <summary>Does what the command line says.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="output">Where help goes.</param>
    /// <param name="error">Where the library would write; the bench reports errors itself.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The command line asks for something that is not possible.</exception>
    public int Invoke(string[] arguments, TextWriter output, TextWriter error)
    {
        ParseResult result = _root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action != Option<HelpOption>().Action && result.Action != Option<VersionOption>().Action)
        {
            _reader.CheckWords(result, [.. _root.Subcommands.Select(command => command.Name)]);
        }

        return result.Invoke(new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private TOption Option<TOption>()
        where TOption : Option
    {
        return _root.Options.OfType<TOption>().Single();
    }
}
