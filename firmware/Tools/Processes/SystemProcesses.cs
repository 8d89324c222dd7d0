using System.ComponentModel;
using System.Diagnostics;

namespace BackflushController.Tools.Processes;

/// <summary>Programs of this computer. One that takes long is reported now and then.</summary>
/// <param name="progress">Where that is said.</param>
/// <param name="interval">How often.</param>
public sealed class SystemProcesses(TextWriter progress, TimeSpan interval) : IProcesses
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(10);

    /// <summary>Says every ten seconds that a program is still running.</summary>
    public SystemProcesses(TextWriter progress)
        : this(progress, Usual)
    {
    }

    /// <inheritdoc/>
    public Answer Run(Call call)
    {
        using Process process = Start(call);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        var clock = Stopwatch.StartNew();
        while (!process.WaitForExit(interval))
        {
            progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {clock.Elapsed.TotalSeconds:0} s ..."));
        }

        process.WaitForExit();
        return new Answer(process.ExitCode, (output.Result + error.Result).ReplaceLineEndings("\n"));
    }

    /// <inheritdoc/>
    public void Make(string folder) => Directory.CreateDirectory(folder);

    /// <inheritdoc/>
    public void Remove(string folder) => Directory.Delete(folder, recursive: true);

    private static Process Start(Call call)
    {
        var start = new ProcessStartInfo(call.Program, call.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
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
}
