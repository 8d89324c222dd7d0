namespace BackflushController.Tests.Fixtures;

/// <summary>Tables in the documents.</summary>
internal static class MarkdownTable
{
    /// <summary>The cells of all tables with this head, row by row; there is one at least.</summary>
    /// <param name="text">The document.</param>
    /// <param name="head">The cells of the head, with " | " between them.</param>
    public static string[][] Rows(string text, string head)
    {
        string[] lines = text.Split('\n');
        string[][] rows =
        [
            .. lines.Select((line, index) => (line, index))
                .Where(at => at.line == $"| {head} |")
                .SelectMany(at => lines.Skip(at.index + 2).TakeWhile(line => line.StartsWith('|')))
                .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
        ];
        Assert.True(rows.Length > 0, $"no table with the head {head}");
        return rows;
    }
}
