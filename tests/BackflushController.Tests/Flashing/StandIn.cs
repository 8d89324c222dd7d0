using BackflushController.Tools.Processes;

namespace BackflushController.Tests.Flashing;

/// <summary>
/// Stands in for dotnet, nanoff and nanoclr: records each call and the files that it names, and answers what it is told
/// to. dotnet "installs" what it is asked for.
/// </summary>
internal sealed class StandIn : IProcesses
{
    // A step is named after the first of these options that a call has.
    private static readonly (string Option, string Step)[] Steps =
    [
        ("install", "install"), ("--listports", "ports"), ("--updatearchive", "archive"), ("--update", "runtime"),
        ("--deploy", "application"), ("--filedeployment", "settings"), ("--nanodevice", "device"),
        ("--platform", "chip"), ("--assemblies", "run"),
    ];

    private readonly Dictionary<string, Func<Call, Answer>> _answers = [];
    private readonly List<Call> _calls = [];

    /// <inheritdoc/>
    public Interruption Interruption { get; } = new();

    /// <summary>Every call, in order.</summary>
    public IReadOnlyList<Call> Calls => _calls;

    /// <summary>The image that was deployed last.</summary>
    public byte[] Image { get; private set; } = [];

    /// <summary>The list of files that was given last.</summary>
    public string FileList { get; private set; } = string.Empty;

    /// <summary>The settings that the list named.</summary>
    public byte[] Settings { get; private set; } = [];

    /// <summary>The folder that was made last for files that programs are given.</summary>
    public string? WorkFolder { get; private set; }

    /// <summary>Nothing can be written where folders are to be made.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>Has one step say this.</summary>
    public void Answers(string step, string text, int exitCode = 0) => Answers(step, _ => new Answer(exitCode, text));

    /// <summary>Has one step answer each call by itself.</summary>
    public void Answers(string step, Func<Call, Answer> answer) => _answers[step] = answer;

    /// <summary>Makes one step fail without a word.</summary>
    public void Fails(string step) => Answers(step, string.Empty, exitCode: 1);

    /// <summary>Has Ctrl+C pressed while a step runs, which ends with this.</summary>
    public void IsInterrupted(string step, string text = "", int exitCode = 0) => Answers(step, _ =>
    {
        Interruption.Take();
        return new Answer(exitCode, text);
    });

    /// <summary>Takes away the program that a step needs.</summary>
    public void IsMissing(string step) =>
        Answers(step, call => throw new ProgramMissingException(call.Program, null));

    /// <inheritdoc/>
    public Answer Run(Call call)
    {
        _calls.Add(call);
        string step = Steps.First(known => call.Arguments.Contains(known.Option)).Step;
        KeepFiles(call);
        Answer answer = _answers.TryGetValue(step, out Func<Call, Answer>? told)
            ? told(call)
            : new Answer(0, string.Empty);
        if (step == "install" && answer.IsGood)
        {
            Install(call);
        }

        return answer with { Text = answer.Text.ReplaceLineEndings("\n") };
    }

    /// <inheritdoc/>
    public void Make(string folder)
    {
        if (IsReadOnly)
        {
            throw new UnauthorizedAccessException();
        }

        Directory.CreateDirectory(folder);
    }

    /// <inheritdoc/>
    public string MakeWorkFolder()
    {
        if (IsReadOnly)
        {
            throw new IOException();
        }

        WorkFolder = Directory.CreateTempSubdirectory("flash-").FullName;
        return WorkFolder;
    }

    /// <inheritdoc/>
    public void Remove(string folder) => Directory.Delete(folder, recursive: true);

    /// <summary>The value of an option of a call.</summary>
    public static string? OptionOf(Call call, string name) =>
        call.Arguments.SkipWhile(word => word != name).Skip(1).FirstOrDefault();

    private static void Install(Call call)
    {
        (string tool, string version) = (call.Arguments[2], call.Arguments[4]);
        string folder = OptionOf(call, "--tool-path")!;
        string store = Path.Combine(folder, ".store", tool, version, tool, version);
        Directory.CreateDirectory(store);
        File.WriteAllBytes(Path.Combine(store, $"{tool}.{version}.nupkg"), ToolFolder.ZipOf("package"));
        File.WriteAllText(Path.Combine(folder, OperatingSystem.IsWindows() ? $"{tool}.exe" : tool), "program");
    }

    private void KeepFiles(Call call)
    {
        if (OptionOf(call, "--image") is string image)
        {
            Image = File.ReadAllBytes(image);
        }

        if (OptionOf(call, "--filedeployment") is string list)
        {
            FileList = File.ReadAllText(list);
            using JsonDocument files = JsonDocument.Parse(FileList);
            Settings = File.ReadAllBytes(files.RootElement.GetProperty("files").EnumerateArray()
                .Last().GetProperty("SourceFilePath").GetString()!);
        }
    }
}
