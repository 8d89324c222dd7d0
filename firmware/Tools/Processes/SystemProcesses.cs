using System.ComponentModel;
using System.Diagnostics;

namespace BackflushController.Tools.Processes;

/// <summary>Programs of this computer. One that takes long is reported now and then.</summary>
/// <param name="progress">Where that is said.</param>
/// <param name="interval">How often.</param>
/// <param name="keepsInterrupt">No program gets the Ctrl+C of the console: whether it ends is ours to say.</param>
public sealed class SystemProcesses(TextWriter progress, TimeSpan interval, bool keepsInterrupt) : IProcesses
{
    private const string Shell = "/bin/sh";

    // A signal that is ignored stays so in the program that takes the shell's place. QUIT is Ctrl+\.
    private const string IgnoreInterrupt = "trap '' INT QUIT; exec \"$0\" \"$@\"";

    private const int NotExecutable = 126;
    private const int NotFound = 127;

    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private Process? _running;

    /// <summary>Says every ten seconds that a program is still running.</summary>
    public SystemProcesses(TextWriter progress, bool keepsInterrupt)
        : this(progress, Usual, keepsInterrupt)
    {
    }

    /// <inheritdoc/>
    public Interruption Interruption { get; } = new();

    /// <inheritdoc/>
    public Answer Run(Call call)
    {
        using Process process = Start(call);
        SetRunning(process);
        try
        {
            process.StandardInput.Close();
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> error = process.StandardError.ReadToEndAsync();
            var clock = Stopwatch.StartNew();
            while (!process.WaitForExit(interval))
            {
                progress.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"   {clock.Elapsed.TotalSeconds:0} s ..."));
            }

            process.WaitForExit();
            return keepsInterrupt && process.ExitCode is (NotExecutable or NotFound)
                ? throw new ProgramMissingException(call.Program, null)
                : new Answer(process.ExitCode, (output.Result + error.Result).ReplaceLineEndings("\n"));
        }
        finally
        {
            SetRunning(null);
        }
    }

    /// <summary>Ends the program that is running; false when there is none.</summary>
    public bool EndRunning()
    {
        lock (_lock)
        {
            _running?.Kill(entireProcessTree: true);
            return _running is not null;
        }
    }

    /// <inheritdoc/>
    public void Make(string folder) => Directory.CreateDirectory(folder);

    /// <inheritdoc/>
    public void Remove(string folder) => Directory.Delete(folder, recursive: true);

    private void SetRunning(Process? process)
    {
        lock (_lock)
        {
            _running = process;
        }
    }

    private Process Start(Call call)
    {
        ProcessStartInfo start = keepsInterrupt
            ? WithoutInterrupt(call)
            : new ProcessStartInfo(call.Program, call.Arguments);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new ProgramMissingException(call.Program, missing);
        }
    }

    private static ProcessStartInfo WithoutInterrupt(Call call) => OperatingSystem.IsWindows()
        ? new ProcessStartInfo(call.Program, call.Arguments) { CreateNewProcessGroup = true }
        : new ProcessStartInfo(Shell, ["-c", IgnoreInterrupt, call.Program, .. call.Arguments]);
}
