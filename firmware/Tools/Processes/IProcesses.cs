namespace BackflushController.Tools.Processes;

/// <summary>What starts programs: the system, a dry run, or a test.</summary>
public interface IProcesses
{
    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="ProgramMissingException">There is no such program.</exception>
    Answer Run(Call call);
}
