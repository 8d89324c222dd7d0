using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using BackflushController.Core;

namespace BackflushController.Tests.Flashing;

/// <summary>
/// A release as firmware/pack.sh makes it, unpacked far from the repository, with a program that stands in for nanoff.
/// </summary>
public sealed class UnpackedRelease : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // Records its command line, presses Ctrl+C for all of the console when it is told to, shows what the file of its
    // step says, and ends with what stands in another.
    private const string Nanoff = """
        #!/bin/bash
        cd "$(dirname "$0")" || exit 99
        echo "nanoff $*" >> calls
        case " $* " in
            *' --listports '*) step=ports ;;
            *' --update '*) step=runtime ;;
            *' --deploy '*) step=application ;;
            *' --filedeployment '*) step=settings ;;
            *' --nanodevice '*) step=device ;;
            *) step=chip ;;
        esac
        [ ! -f $step.interrupt ] || { kill -INT 0; sleep 2; echo "nanoff went on" >> calls; }
        [ ! -f $step.out ] || cat $step.out
        [ ! -f $step.exit ] || exit "$(cat $step.exit)"

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("release-test-").FullName;

    /// <summary>Packs and unpacks it.</summary>
    public UnpackedRelease()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Pack();
        using FileStream file = File.OpenRead(
            Path.Combine(_folder, "release", $"backflush-controller-{ProductVersion.Text}.tar.gz"));
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        TarFile.ExtractToDirectory(unzipped, _folder, overwriteFiles: false);
        string program = Path.Combine(Tools, "nanoff");
        Directory.CreateDirectory(Tools);
        Directory.CreateDirectory(Built);
        File.WriteAllText(program, Nanoff);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string Root => Path.Combine(_folder, $"backflush-controller-{ProductVersion.Text}");

    private string Built => Path.Combine(_folder, "built");

    private string Tools => Path.Combine(Root, "firmware", ".tools", $"nanoff-{PinnedVersions.Nanoff}");

    /// <summary>The calls that reached the stand-in since the last flashing.</summary>
    public string[] Calls => File.ReadAllLines(Path.Combine(Tools, "calls"));

    /// <summary>The folders with this name, wherever they are in it.</summary>
    public string[] FoldersCalled(string name) => Directory.GetDirectories(Root, name, SearchOption.AllDirectories);

    /// <summary>Runs <c>dotnet run firmware/flash.cs</c> there, with the stand-in answering as told.</summary>
    /// <param name="answers">Of a box, each by its step.</param>
    /// <param name="arguments">Those of the tool.</param>
    internal ToolResult Flash(IReadOnlyDictionary<string, string> answers, params string[] arguments)
    {
        File.Delete(Path.Combine(Tools, "calls"));
        foreach ((string step, string text) in answers)
        {
            File.WriteAllText(Path.Combine(Tools, $"{step}.out"), text);
        }

        // A group of processes of its own, as in a console: Ctrl+C goes to all of it. What is built stays here.
        (int exitCode, string output, string error) = Run(
            "setsid",
            [
                "--wait", "env", $"XDG_DATA_HOME={Built}",
                "dotnet", "run", "firmware/flash.cs", "--", .. arguments,
            ],
            Root);
        return new ToolResult(exitCode, output, error, Calls);
    }

    /// <summary>The same with Ctrl+C pressed in the middle of a step.</summary>
    internal ToolResult FlashInterrupted(
        string step, IReadOnlyDictionary<string, string> answers, params string[] arguments)
    {
        string mark = Path.Combine(Tools, $"{step}.interrupt");
        File.WriteAllText(mark, "");
        try
        {
            return Flash(answers, arguments);
        }
        finally
        {
            File.Delete(mark);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Runs a program with a CDPATH exported, which once led the shell scripts astray.</summary>
    internal static (int ExitCode, string Output, string Error) Run(string program, string[] arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CDPATH"] = Path.GetTempPath();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end.");
        }

        return (process.ExitCode, output.Result, error.Result);
    }

    private void Pack()
    {
        string image = Path.Combine(_folder, "image.bin");
        string hardware = Path.Combine(_folder, "hardware");
        File.WriteAllBytes(image, TestImage.Of(TestImage.Usual));
        Directory.CreateDirectory(hardware);
        File.WriteAllText(Path.Combine(hardware, "bom.csv"), "A1");
        string site = Directory.CreateDirectory(Path.Combine(_folder, "site")).FullName;
        File.WriteAllText(Path.Combine(site, "index.html"), "<!doctype html>");
        (int exitCode, _, string error) = Run(
            "bash",
            [
                RepositoryRoot.PathOf("firmware", "pack.sh"), $"v{ProductVersion.Text}", image, hardware, site,
                Path.Combine(_folder, "release"),
            ],
            _folder);
        Assert.Equal((0, ""), (exitCode, error));
    }
}
