namespace BackflushController.Tools.Processes;

/// <summary>A program with its arguments, each for itself: no shell reads them.</summary>
public sealed record Call(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>The call as a person would type it, with quotes where they are needed.</summary>
    public override string ToString() => string.Join(
        ' ', Arguments.Prepend(Path.GetFileNameWithoutExtension(Program)).Select(Quoted));

    private static string Quoted(string word) =>
        word.Length > 0 && !word.Any(letter => char.IsWhiteSpace(letter) || letter is '"' or '\'')
            ? word
            : $"\"{word.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
