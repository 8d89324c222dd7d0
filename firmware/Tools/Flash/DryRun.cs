using BackflushController.Tools.Images;
using BackflushController.Tools.Processes;

namespace BackflushController.Tools.Flash;

/// <summary>Shows each call in place of running it, and answers as if one box were there and all went well.</summary>
/// <param name="output">Where the calls are shown.</param>
/// <param name="chip">The chip that is asked for.</param>
/// <param name="runtime">Version of the runtime.</param>
/// <param name="assemblies">Those of the image.</param>
internal sealed class DryRun(TextWriter output, string chip, string runtime, IEnumerable<ImageAssembly> assemblies)
    : IProcesses
{
    /// <summary>The port that is used when none is named.</summary>
    public const string Port = "/dev/ttyUSB0";

    /// <summary>What is said at the end.</summary>
    public const string End = "Dry run: nothing was run, the answers are those of a box in order.";

    /// <inheritdoc/>
    public Interruption Interruption { get; } = new();

    /// <inheritdoc/>
    public Answer Run(Call call)
    {
        output.WriteLine(call);
        if (OptionOf(call, "--filedeployment") is string list)
        {
            output.WriteLine($"   {File.ReadAllText(list)}");
        }

        return new Answer(0, TextFor(call));
    }

    /// <inheritdoc/>
    public void Make(string folder)
    {
    }

    /// <inheritdoc/>
    public void Remove(string folder) => output.WriteLine($"(removes {folder})");

    private static string? OptionOf(Call call, string name) =>
        call.Arguments.SkipWhile(word => word != name).Skip(1).FirstOrDefault();

    private string TextFor(Call call) => call.Arguments[0] switch
    {
        "--listports" => $"  {Port}\n",
        "--platform" => $"{chip} (revision v3.0)\nFlash size 4MB\nPSRAM: undetermined\n",
        "--filedeployment" => "Deploying file settings.ini to I:\\settings.ini...OK\n",
        "--nanodevice" => $"CLR Version: {runtime}\nAssemblies:\n" +
            string.Concat(assemblies.Select(assembly => $"  {assembly.Name}, {assembly.Version}\n")),
        _ => string.Empty,
    };
}
