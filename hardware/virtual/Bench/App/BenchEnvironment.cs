using System.Diagnostics;
using BackflushController.Bench.Web;
using Spectre.Console;

namespace BackflushController.Bench;

/// <summary>What surrounds the commands and what they run, so that a test can give others.</summary>
public sealed record BenchEnvironment
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>The standard input; null when it is a keyboard.</summary>
    public TextReader? Input { get; init; }

    /// <summary>The terminal of <see cref="Output"/>; null when it is redirected or cannot move its cursor.</summary>
    public required IAnsiConsole? Terminal { get; init; }

    /// <summary>Relative paths start here.</summary>
    public required string WorkingDirectory { get; init; }

    public required TimeProvider Clock { get; init; }

    public required CancellationToken Stop { get; init; }

    /// <summary>Confines the process to one core; false where the system cannot.</summary>
    public required Func<bool> TryUseOneCore { get; init; }

    /// <summary>The names that a run can be asked for; the first ones are the defaults.</summary>
    public RunCatalogue Catalogue { get; init; } = ProgrammeRun.Catalogue;

    /// <summary>Serves the bench to the browser on a port.</summary>
    public Func<int, Task<BenchServer>> Serve { get; init; } = BenchServer.Start;

    public Func<RunOptions, IRunObserver?, RunReport> RunProgramme { get; init; } =
        (options, observer) => ProgrammeRun.Run(options, observer);

    public static BenchEnvironment OfThisProcess(CancellationToken stop)
    {
        // Frames, bars and units are not ASCII.
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        bool noColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new BenchEnvironment
        {
            Output = Console.Out,
            Error = Console.Error,
            Input = Console.IsInputRedirected ? Console.In : null,
            Terminal = Console.IsOutputRedirected ? null : OpenTerminal(new AnsiConsoleOutput(Console.Out), noColour),
            WorkingDirectory = Environment.CurrentDirectory,
            Clock = TimeProvider.System,
            Stop = stop,
            TryUseOneCore = TryUseOneCoreOfThisProcess,
        };
    }

    /// <summary>Opens a terminal; null when it understands no control sequences.</summary>
    /// <param name="noColour">The user asked for no colours (https://no-color.org).</param>
    public static IAnsiConsole? OpenTerminal(
        IAnsiConsoleOutput output, bool noColour, AnsiSupport controlSequences = AnsiSupport.Detect)
    {
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = output,
            Ansi = controlSequences,
            ColorSystem = noColour ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        return terminal.Profile.Capabilities.Ansi ? terminal : null;
    }

    /// <summary>Starts work on a thread of its own: a view stays smooth meanwhile.</summary>
    internal static Task<T> Start<T>(Func<T> work) => Task.Factory.StartNew(
        work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Does work so that Ctrl+C ends the program even in the middle of it.</summary>
    internal T Await<T>(Func<T> work) => Start(work).WaitAsync(Stop).GetAwaiter().GetResult();

    private static bool TryUseOneCoreOfThisProcess()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
        {
            return false;
        }

        using Process process = Process.GetCurrentProcess();
        nint allowed = process.ProcessorAffinity;
        nint lowestAllowed = allowed & -allowed;
        process.ProcessorAffinity = lowestAllowed;
        return true;
    }
}
