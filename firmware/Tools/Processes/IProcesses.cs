namespace BackflushController.Tools.Processes;

/// <summary>What starts programs and clears up for them: the system, a dry run, or a test.</summary>
public interface IProcesses
{
    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="ProgramMissingException">There is no such program.</exception>
    Answer Run(Call call);

    /// <summary>Removes a folder with all that is in it.</summary>
    void Remove(string folder);
}
