using BackflushController.Tools;
using BackflushController.Tools.Processes;

namespace BackflushController.Tests.Flashing;

/// <summary>A folder like that of a release, with a stand-in for the programs that the tools start.</summary>
internal sealed partial class ToolFolder : IDisposable
{
    private const string FolderMark = "HERE";

    private readonly string _folder = Directory.CreateTempSubdirectory("tool-test-").FullName;

    /// <summary>Sets it up: one box on one port, everything goes well.</summary>
    public ToolFolder()
    {
        Directory.CreateDirectory(PathOf("tests"));
        Write("firmware/versions.txt", RepositoryRoot.Read(PinnedVersions.FileName));
    }

    /// <summary>What answers in place of dotnet, nanoff and nanoclr.</summary>
    public StandIn StandIn { get; } = new();

    /// <summary>The full path of something in the folder.</summary>
    public string PathOf(params string[] parts) => Path.Combine([_folder, .. parts]);

    /// <summary>Writes a file of the folder.</summary>
    public string Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file of the folder.</summary>
    public string Write(string path, byte[] content)
    {
        string full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return full;
    }

    /// <summary>Runs a tool with this on its standard input.</summary>
    public ToolResult Run(Func<Terminal, IProcesses, int> tool, string input = "")
    {
        var output = new StringWriter();
        var error = new StringWriter();
        int exitCode = tool(new Terminal(new StringReader(input), output, error), StandIn);
        return new ToolResult(
            exitCode,
            Masked(output.ToString()),
            Masked(error.ToString()),
            [.. StandIn.Calls.Select(call => Masked(call.ToString()))]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Masked(string text) => text.ReplaceLineEndings("\n").Replace(_folder, FolderMark).Replace('\\', '/');
}
