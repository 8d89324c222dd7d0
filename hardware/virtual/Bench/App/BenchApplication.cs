using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;
using BackflushController.EspressoMachine;

namespace BackflushController.Bench;

/// <summary>Does what the command line says; whatever goes wrong gets one line and an exit code.</summary>
/// <param name="name">What each line of an error begins with.</param>
public sealed class BenchApplication(string name, BenchEnvironment environment, RootCommand commands)
{
    private const int HelpWidth = 100;
    private const int RunFailed = 1;
    private const int BadUsage = 2;

    // By custom: 128 and the number of the signal that Ctrl+C sends.
    private const int Interrupted = 130;

    /// <summary>Does what the command line of this process says, until that is done or Ctrl+C ends it.</summary>
    /// <returns>0 done, 1 the run did not bring what it should, 2 bad option or file, 130 stopped by Ctrl+C.</returns>
    public static int RunProcess(string name, Func<BenchEnvironment, RootCommand> commands, string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            // The first Ctrl+C ends the run in good order, a second one ends the process at once.
            press.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        };
        using PosixSignalRegistration term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        });
        BenchEnvironment environment = BenchEnvironment.OfThisProcess(stop.Token);
        return new BenchApplication(name, environment, commands(environment)).Run(arguments);
    }

    public int Run(string[] arguments)
    {
        try
        {
            commands.Options.OfType<HelpOption>().Single().Action = new HelpAction { MaxWidth = HelpWidth };
            ParseResult result =
                commands.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (result.Errors.Count > 0)
            {
                return Fail(BadUsage, Explain(result));
            }

            return result.Invoke(Configuration(environment.Output));
        }
        catch (BadInputException failure)
        {
            return Fail(BadUsage, failure.Message);
        }
        catch (OperationCanceledException) when (environment.Stop.IsCancellationRequested)
        {
            return Fail(Interrupted, "stopped");
        }
        catch (Exception failure)
        {
            return Fail(RunFailed, $"the run failed: {failure.Message} ({CodeWords.OfType(failure)})");
        }
    }

    /// <summary>The first mistake of a command line.</summary>
    private string Explain(ParseResult result)
    {
        ParseError error = result.Errors[0];
        Command command = result.CommandResult.Command;
        return error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0, Option: { Arity.MinimumNumberOfValues: > 0 } option } =>
                $"{option.Name} needs a value. {option.Description}",
            OptionResult { IdentifierTokenCount: > 1 } given =>
                $"{given.Option.Name} is given {given.IdentifierTokenCount} times; allowed: once",
            OptionResult => error.Message,
            _ when result.UnmatchedTokens is [string word, ..] =>
                $"\"{word}\" is no option or command of {NameOf(command)}; {UnknownWord.Hint(word, KnownTo(command))}",
            _ => $"{NameOf(command)} needs {command.Arguments[0].Name}. {command.Arguments[0].Description}",
        };
    }

    private string NameOf(Command command) => command == commands ? name : command.Name;

    private static string[] KnownTo(Command command) =>
    [
        .. command.Subcommands.Select(one => one.Name),
        .. command.Options.Where(option => option is not (HelpOption or VersionOption)).Select(option => option.Name),
        "--help",
    ];

    private InvocationConfiguration Configuration(TextWriter output) => new()
    {
        Output = output,
        Error = TextWriter.Null,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    private int Fail(int exitCode, string message)
    {
        try
        {
            environment.Error.WriteLine($"{name}: {SingleLine.Of(message)}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The standard error is closed: the exit code still tells.
        }

        return exitCode;
    }
}
