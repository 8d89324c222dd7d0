namespace BackflushController.Tools;

/// <summary>Ends a tool with an exit code and a line, or a line for each of several things that are wrong.</summary>
public sealed class ToolException(int exitCode, params IEnumerable<string> lines) : Exception
{
    /// <summary>What the process ends with.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>The lines without what a file name may have brought into them: each stays one line.</summary>
    public IReadOnlyList<string> Lines { get; } = [.. lines.Select(Clean)];

    /// <inheritdoc/>
    public override string Message => string.Join('\n', Lines);

    /// <summary>Several failures that end a tool together.</summary>
    public static ToolException Together(IReadOnlyList<ToolException> failures) =>
        new(failures[0].ExitCode, failures.SelectMany(failure => failure.Lines));

    private static string Clean(string line) =>
        string.Concat(line.Select(letter => char.IsControl(letter) ? '?' : letter));
}
