using System.CommandLine;
using System.CommandLine.Help;

namespace BackflushController.Bench;

/// <summary>The commands and options of the bench.</summary>
internal sealed class CommandLine
{
    private const int HelpWidth = 100;

    private readonly RootCommand _root;
    private readonly Command _benchmark;
    private readonly OptionReader _reader;

    /// <summary>Defines the commands.</summary>
    /// <param name="reader">The options and their checks.</param>
    /// <param name="run">Does the run that was asked for; returns the exit code.</param>
    /// <param name="benchmark">Does the benchmark that was asked for; returns the exit code.</param>
    public CommandLine(OptionReader reader, Func<RunRequest, int> run, Func<BenchmarkRequest, int> benchmark)
    {
        _reader = reader;
        _benchmark = new Command(
            "benchmark", "Measures how many simulated seconds pass in a second of real time, on one core.")
        {
            reader.Programme, reader.Machine, reader.Seed, reader.CostModel, reader.Runs,
        };
        _benchmark.SetAction(result => benchmark(reader.ReadBenchmark(result)));

        _root = new RootCommand(
            "Runs the firmware on the virtual board with a simulated espresso machine, from power-up to the end of " +
            "a programme. In a terminal it shows a live view, redirected it writes a line for each event.")
        {
            reader.Programme, reader.Speed, reader.Machine, reader.Seed, reader.Out, reader.CostModel, _benchmark,
        };
        _root.SetAction(result => run(reader.ReadRun(result)));
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
            _reader.CheckWords(result, [_benchmark.Name]);
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
