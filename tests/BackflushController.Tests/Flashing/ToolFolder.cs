using System.IO.Compression;
using BackflushController.Tools;
using BackflushController.Tools.Flash;
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
        Write("firmware/BackflushController.bin", TestImage.Of(TestImage.Usual));
        Write("settings.ini", "usage = cafe\n");
        StandIn.Answers("ports", NanoffSays.Ports("/dev/ttyUSB0"));
        StandIn.Answers("chip", NanoffSays.Chip());
        StandIn.Answers("settings", NanoffSays.SettingsTaken);
        StandIn.Answers("device", NanoffSays.Device());
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

    /// <summary>Writes a zip file, which a package is too.</summary>
    public string WriteZip(string path) => Write(path, ZipOf("whole"));

    /// <summary>A zip file with one entry.</summary>
    public static byte[] ZipOf(string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            ZipArchiveEntry entry = zip.CreateEntry("file", CompressionLevel.NoCompression);
            entry.LastWriteTime = new DateTime(2020, 1, 1);
            using Stream content = entry.Open();
            content.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    /// <summary>Flashes; HERE in an argument is this folder.</summary>
    public ToolResult Flash(params string[] arguments) => FlashWith("", arguments);

    /// <summary>Flashes with this on the standard input.</summary>
    public ToolResult FlashWith(string input, params string[] arguments) => Run(
        (terminal, processes) => FlashProgram.Run(
            [.. arguments.Select(argument => argument.Replace(FolderMark, _folder))],
            PathOf("firmware"),
            terminal,
            processes),
        input);

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

    private string Masked(string text) => WorkFolder().Replace(
        text.ReplaceLineEndings("\n").Replace(_folder, FolderMark).Replace('\\', '/'), "WORK/");

    /// <summary>The folder that the tool makes for the time of its run.</summary>
    [GeneratedRegex("[^\"\\s]*/flash-[A-Za-z0-9]+/")]
    private static partial Regex WorkFolder();
}
