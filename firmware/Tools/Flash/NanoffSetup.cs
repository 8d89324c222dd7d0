using BackflushController.Tools.Processes;

namespace BackflushController.Tools.Flash;

/// <summary>nanoff in the pinned version, and what it prints shown when it fails.</summary>
internal sealed class NanoffSetup
{
    private const string Name = "nanoff";

    private readonly Terminal _terminal;
    private readonly IProcesses _processes;
    private readonly string _version;
    private readonly InstalledTool _tool;

    /// <param name="firmware">The folder of the firmware, beside which tools are installed.</param>
    /// <param name="versions">What is pinned.</param>
    /// <param name="chip">The chip to flash.</param>
    /// <param name="baud">Speed of the port to begin with.</param>
    /// <param name="terminal">The person's.</param>
    /// <param name="processes">What starts programs.</param>
    public NanoffSetup(
        string firmware, PinnedVersions versions, ChipSpec chip, int baud, Terminal terminal, IProcesses processes)
    {
        _terminal = terminal;
        _processes = processes;
        _version = versions.Tool(Name);
        _tool = new InstalledTool(processes, firmware, Name, _version);
        Nanoff = new Nanoff(
            _tool, chip, versions.Runtime, new Speeds(baud), processes.Interruption, terminal.Output.WriteLine);
    }

    /// <summary>Its calls.</summary>
    public Nanoff Nanoff { get; }

    /// <summary>Ctrl+C.</summary>
    public Interruption Interruption => _processes.Interruption;

    /// <summary>Its package, once it is installed.</summary>
    public string? Package => _tool.Package;

    /// <summary>Installs it unless it is there.</summary>
    public void Install(OfflineArchive? archive)
    {
        _terminal.Output.WriteLine($"== nanoff {_version}");
        try
        {
            Answer? installed = _tool.Install(archive?.Folder);
            StopIfAsked();
            if (installed is { IsGood: false } answer)
            {
                _terminal.Output.Write(answer.Text);
                throw archive?.PackageRefused() ?? Failures.NotInstalled(_version);
            }
        }
        catch (ProgramMissingException)
        {
            throw Failures.NoDotnet();
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw Failures.ToolFolderReadOnly(_version, _tool.Folder);
        }
    }

    /// <summary>A folder for the files that it is given.</summary>
    public WorkFolder NewWorkFolder() => new(_processes);

    /// <summary>Makes a call; when it fails, what it printed is shown.</summary>
    public Answer Ask(Func<Nanoff, Answer> call)
    {
        try
        {
            Answer answer = call(Nanoff);
            StopIfAsked();
            if (!answer.IsGood)
            {
                _terminal.Output.Write(answer.Text);
            }

            return answer;
        }
        catch (ProgramMissingException)
        {
            throw Failures.BrokenNanoff(_version, _tool.Folder);
        }
    }

    private void StopIfAsked()
    {
        if (Interruption is { IsAsked: true, IsHeld: false })
        {
            throw Failures.Stopped();
        }
    }
}
