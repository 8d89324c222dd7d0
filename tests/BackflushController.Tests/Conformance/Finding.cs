namespace BackflushController.Tests.Conformance;

/// <summary>One violation: where it is, which rule it breaks, and what is expected instead.</summary>
/// <param name="File">Path of the offending file, relative to the repository where that is known.</param>
/// <param name="Line">Line in the file, from 1; 0 when the offence is about the whole file.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Message">What is wrong and what is expected, in one sentence.</param>
internal sealed record Finding(string File, int Line, string Rule, string Message)
{
    /// <summary>The finding as one line of a report.</summary>
    public override string ToString() =>
        Line == 0 ? $"{File}: {Rule}: {Message}" : $"{File}({Line}): {Rule}: {Message}";
}
