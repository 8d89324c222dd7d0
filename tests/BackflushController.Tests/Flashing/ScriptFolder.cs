using System.Diagnostics;

namespace BackflushController.Tests.Flashing;

/// <summary>
/// A folder with the scripts, an application image, and stand-ins for dotnet and nanoff that record their
/// command lines and answer what they are told to. On the PATH is nothing but dotnet and the few plain tools that the
/// shell scripts may use.
/// </summary>
internal sealed partial class ScriptFolder : IDisposable
{
    private const string FolderMark = "HERE";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string[] PlainTools =
    [
        "awk", "basename", "bash", "cat", "cp", "dirname", "find", "mkdir", "mktemp", "rm", "sed", "wc",
    ];

    // dotnet installs a stand-in of the tool that it is asked for; a tool takes its answer from a file named after the
    // first of its options that says what it is to do.
    private const string DotnetStandIn = """
        #!/bin/bash
        . "$STAND_INS/record"
        record dotnet "$@"
        tool=$3 version=$5 folder=$7
        [ ! -f "$STAND_INS/install.exit" ] || exit "$(cat "$STAND_INS/install.exit")"
        mkdir -p "$folder/.store/$tool/$version/$tool/$version"
        printf package > "$folder/.store/$tool/$version/$tool/$version/$tool.$version.nupkg"
        cp "$STAND_INS/tool" "$folder/$tool"
        """;

    private const string ToolStandIn = """
        #!/bin/bash
        . "$STAND_INS/record"
        record "$(basename "$0")" "$@"
        for word; do
            [ "$before" != --filedeployment ] || cp "$word" "$STAND_INS/deployed.json"
            before=$word
        done
        case " $* " in
            *' --listports '*) step=ports ;;
            *' --updatearchive '*) step=archive ;;
            *' --update '*) step=runtime ;;
            *' --deploy '*) step=application ;;
            *' --filedeployment '*) step=settings ;;
            *' --nanodevice '*) step=device ;;
            *' --platform esp32 '*) step=chip ;;
            *) step=unexpected ;;
        esac
        [ ! -f "$STAND_INS/$step.out" ] || cat "$STAND_INS/$step.out"
        [ ! -f "$STAND_INS/$step.exit" ] || exit "$(cat "$STAND_INS/$step.exit")"
        """;

    private const string Recorder = """
        record() {
            local line=$1 word
            shift
            for word; do
                case $word in *' '*) word="\"$word\"" ;; esac
                line="$line $word"
            done
            echo "$line" >> "$STAND_INS/calls"
        }
        """;

    /// <summary>Sets the folder up: one board on one port, everything succeeds.</summary>
    public ScriptFolder()
    {
        Folder = Directory.CreateTempSubdirectory("flash-test-").FullName;
        Directory.CreateDirectory(PathOf("stand-ins"));
        Directory.CreateDirectory(PathOf("path"));
        Copy("firmware", "flash.sh", "flash.ps1", "versions.txt");
        Write("firmware/BackflushController.bin", "image");
        Write("settings.ini", "usage = cafe\n");
        Write("stand-ins/record", Recorder);
        WriteProgram("stand-ins/tool", ToolStandIn);
        WriteProgram("path/dotnet", DotnetStandIn);
        foreach (string tool in PlainTools)
        {
            string target = Shells.Find(tool) ?? throw new FileNotFoundException($"{tool} is not on the PATH.");
            File.CreateSymbolicLink(PathOf("path", tool), target);
        }

        Answer("ports", NanoffSays.Ports("/dev/ttyUSB0"));
        Answer("chip", NanoffSays.Chip());
        Answer("settings", NanoffSays.SettingsTaken);
        Answer("device", NanoffSays.Device());
    }

    /// <summary>The folder, which is also the working directory of the scripts.</summary>
    public string Folder { get; }

    /// <summary>The file deployment that reached nanoff.</summary>
    public string DeployedJson => Masked(File.ReadAllText(PathOf("stand-ins", "deployed.json")));

    /// <summary>Makes one step of a tool answer with this text and exit code.</summary>
    public void Answer(string step, string text, int exitCode = 0)
    {
        Write($"stand-ins/{step}.out", text);
        Write($"stand-ins/{step}.exit", $"{exitCode}");
    }

    /// <summary>Makes one step of a tool fail without a word.</summary>
    public void Fail(string step) => Answer(step, string.Empty, exitCode: 1);

    /// <summary>Takes dotnet off the PATH.</summary>
    public void RemoveDotnet() => File.Delete(PathOf("path", "dotnet"));

    /// <summary>Writes a file of the folder.</summary>
    public void Write(string path, string text)
    {
        string full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>The full path of something in the folder.</summary>
    public string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Flashes with flash.sh or flash.ps1; nobody answers questions.</summary>
    public ScriptResult Flash(string script, params string[] arguments) =>
        Run($"firmware/{script}", string.Empty, arguments);

    /// <summary>Runs a script of the folder with this on its standard input.</summary>
    public ScriptResult Run(string script, string input, params string[] arguments)
    {
        bool powerShell = script.EndsWith(".ps1", StringComparison.Ordinal);
        var start = new ProcessStartInfo(powerShell ? Shells.PowerShell! : "/bin/bash")
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] prefix = powerShell ? ["-NoProfile", "-File"] : [];
        foreach (string argument in (string[])[.. prefix, PathOf(script), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["PATH"] = PathOf("path");
        start.Environment["STAND_INS"] = PathOf("stand-ins");
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        WriteInput(process, input);
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{script} did not end.");
        }

        return new ScriptResult(process.ExitCode, Masked(output.Result), Masked(error.Result), ReadCalls());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void WriteInput(Process process, string input)
    {
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A script that asks nothing may have ended already.
        }
    }

    private void Copy(string folder, params string[] names)
    {
        Directory.CreateDirectory(PathOf(folder));
        foreach (string name in names)
        {
            File.Copy(RepositoryRoot.PathOf(folder, name), PathOf(folder, name));
        }
    }

    private void WriteProgram(string path, string text)
    {
        Write(path, text + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                PathOf(path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private string[] ReadCalls()
    {
        string calls = PathOf("stand-ins", "calls");
        return File.Exists(calls)
            ? File.ReadAllLines(calls).Select(line => TemporaryFile().Replace(Masked(line), "$1JSON")).ToArray()
            : [];
    }

    private string Masked(string text) => text.ReplaceLineEndings("\n").Replace(Folder, FolderMark);

    [GeneratedRegex("(--filedeployment )\\S+")]
    private static partial Regex TemporaryFile();
}
