using BackflushController.Bench.Web;

namespace BackflushController.Bench;

/// <summary>All commands. Without one: the bench in the browser or, with options of a run, a run.</summary>
internal sealed class BenchCommand : RootCommand
{
    private const int MostPort = 65_535;

    private const string Words =
        "The firmware on the virtual board with a simulated espresso machine. Without options the bench is " +
        "served to the browser, on this computer only: press the button there. With options a programme runs " +
        "on the command line from power-up to its end.\n\n" +
        "Exit code 0: the programme ran to its end or, with --fault, the box said what it should: it named the " +
        "fault, or advised on it at the end; of gasket-worn, screen-clogged and drain-fouled it may say nothing, " +
        "and at noise-bursts and steam it must not say FAULT; and every goal of the summary was met. 1: not so. " +
        "2: a bad option or file. " +
        "130: stopped by Ctrl+C.";

    private readonly BenchEnvironment _environment;
    private readonly RunCommand _run;

    private readonly Option<int> _port = OptionKinds.Whole(
        "--port", "Where the browser finds the bench, 0 is any free port", 0, MostPort, BenchServer.DefaultPort);

    private readonly Option<bool> _noOpen = OptionKinds.Flag("--no-open", "Print the address, open no browser.");

    public BenchCommand(BenchEnvironment environment)
        : base(Words)
    {
        _environment = environment;
        _run = new RunCommand(environment);
        this.AddAll([.. _run.Options, _port, _noOpen]);
        Add(_run);
        Add(new BenchmarkCommand(environment));
        Add(new BrowserBenchmarkCommand(environment));
        Add(new FaultsCommand(environment));
        Add(new ReplayCommand(environment));
        Add(new ReportCommand(environment));
        SetAction(Execute);
    }

    private int Execute(ParseResult result)
    {
        if (!_run.Options.Any(result.Gives))
        {
            Serve(result.GetValue(_port), opens: !result.GetValue(_noOpen)).GetAwaiter().GetResult();
            return 0;
        }

        Option? useless = ((Option[])[_port, _noOpen]).FirstOrDefault(result.Gives);
        return useless is null
            ? _run.Execute(result)
            : throw new BadInputException($"{useless.Name} is of no use for a run on the command line");
    }

    private async Task Serve(int port, bool opens)
    {
        await using BenchServer server = await _environment.Serve(port);
        _environment.Output.WriteLine($"The bench is at {server.Address}");
        _environment.Output.WriteLine("Ctrl+C ends it; --help lists what the command line can do.");
        if (opens && _environment.Terminal is not null)
        {
            SystemBrowser.Open(server.Address);
        }

        try
        {
            await Task.Delay(Timeout.Infinite, _environment.Stop);
        }
        catch (OperationCanceledException)
        {
            _environment.Output.WriteLine("The bench has ended.");
        }
    }
}
