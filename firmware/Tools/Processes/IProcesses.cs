namespace BackflushController.Tools.Processes;

/// <summary>What starts programs, makes folders for them and clears up: the system, a dry run, or a test.</summary>
public interface IProcesses
{
    /// <summary>Ctrl+C, which the programs do not get.</summary>
    Interruption Interruption { get; }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="ProgramMissingException">There is no such program.</exception>
    Answer Run(Call call);

    /// <summary>Makes a folder, and those that it is in.</summary>
    void Make(string folder);

    /// <summary>Makes a folder for files that programs are given, and gives its full path.</summary>
    string MakeWorkFolder() => Directory.CreateTempSubdirectory("flash-").FullName;

    /// <summary>Removes a folder with all that is in it.</summary>
    void Remove(string folder);
}
