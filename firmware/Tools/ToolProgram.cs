namespace BackflushController.Tools;

/// <summary>What the tools have in common: how a failure is said and what the process ends with.</summary>
internal static class ToolProgram
{
    /// <summary>Something that no tool has a line of its own for, such as a disk that is full.</summary>
    public const int Unexpected = 1;

    /// <summary>Runs a tool; each line of a failure begins with the tool's name.</summary>
    public static int Run(string name, Terminal terminal, Func<int> tool)
    {
        try
        {
            return tool();
        }
        catch (ToolException failure)
        {
            return Tell(name, terminal, failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Tell(name, terminal, new ToolException(Unexpected, failure.Message));
        }
    }

    private static int Tell(string name, Terminal terminal, ToolException failure)
    {
        foreach (string line in failure.Lines)
        {
            terminal.Error.WriteLine($"{name}: {line}");
        }

        return failure.ExitCode;
    }
}
