namespace BackflushController.Tools;

/// <summary>Ends a tool with one line and an exit code.</summary>
public sealed class ToolException(int exitCode, string line) : Exception(line)
{
    /// <summary>What the process ends with.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>The line without what a file name may have brought into it: it stays one line.</summary>
    public string Line { get; } = string.Concat(line.Select(letter => char.IsControl(letter) ? '?' : letter));
}
