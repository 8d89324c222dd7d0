namespace BackflushController.Tools;

/// <summary>What the tools have in common: how a failure is said and what the process ends with.</summary>
internal static class ToolProgram
{
    /// <summary>Something that no tool has a line of its own for, such as a disk that is full.</summary>
    public const int Unexpected = 1;

    /// <summary>Runs a tool; a failure becomes one line that begins with the tool's name.</summary>
    public static int Run(string name, Terminal terminal, Func<int> tool)
    {
        try
        {
            return tool();
        }
        catch (ToolException failure)
        {
            terminal.Error.WriteLine($"{name}: {failure.Line}");
            return failure.ExitCode;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"{name}: {new ToolException(Unexpected, failure.Message).Line}");
            return Unexpected;
        }
    }
}
