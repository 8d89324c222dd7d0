using System.Diagnostics;
using Spectre.Console;

namespace BackflushController.Bench;

/// <summary>The surroundings of the program, so that a test can give others.</summary>
public sealed record BenchEnvironment
{
    /// <summary>Where results go.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Where error messages go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The terminal of <see cref="Output"/>; null when it is redirected or cannot move its cursor.</summary>
    public required IAnsiConsole? Terminal { get; init; }

    /// <summary>Relative paths start here.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The clock of the real world.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Asks the program to end.</summary>
    public required CancellationToken Stop { get; init; }

    /// <summary>Confines the process to one core; false where the system cannot.</summary>
    public required Func<bool> TryUseOneCore { get; init; }

    /// <summary>The console, directory and clock of this process.</summary>
    /// <param name="stop">Asks the program to end.</param>
    /// <returns>The surroundings.</returns>
    public static BenchEnvironment OfThisProcess(CancellationToken stop)
    {
        // Frames, bars and units are not ASCII.
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        bool noColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new BenchEnvironment
        {
            Output = Console.Out,
            Error = Console.Error,
            Terminal = Console.IsOutputRedirected ? null : OpenTerminal(new AnsiConsoleOutput(Console.Out), noColour),
            WorkingDirectory = Environment.CurrentDirectory,
            Clock = TimeProvider.System,
            Stop = stop,
            TryUseOneCore = TryUseOneCoreOfThisProcess,
        };
    }

    /// <summary>Opens a terminal.</summary>
    /// <param name="output">What to write on.</param>
    /// <param name="noColour">The user asked for no colours (https://no-color.org).</param>
    /// <param name="controlSequences">Whether it understands control sequences.</param>
    /// <returns>The terminal; null when it understands no control sequences.</returns>
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
