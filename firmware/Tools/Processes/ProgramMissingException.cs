namespace BackflushController.Tools.Processes;

/// <summary>A program cannot be started.</summary>
public sealed class ProgramMissingException(string program, Exception? cause)
    : Exception($"{program} cannot be started.", cause);
