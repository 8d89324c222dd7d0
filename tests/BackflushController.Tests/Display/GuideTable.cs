namespace BackflushController.Tests.Display;

/// <summary>The guides of the user and of the technician, and the tables in them.</summary>
internal static class GuideTable
{
    private static readonly string User = RepositoryRoot.Read("docs", "user-guide.md");

    /// <summary>The text of both.</summary>
    public static string Guide { get; } = User + RepositoryRoot.Read("docs", "technician.md");

    /// <summary>The table with this head has these rows; of each row the numbered cells count, or all.</summary>
    public static void AssertCells(string head, IEnumerable<string> expected, params int[] cells)
    {
        string file = User.Contains(head, StringComparison.Ordinal) ? "user-guide.md" : "technician.md";
        Listed.AssertSame(
            $"docs/{file}, the table \"{head}\"",
            expected,
            MarkdownTable.Rows(Guide, head).Select(row =>
                string.Join(" | ", cells.Length == 0 ? row : cells.Select(cell => row[cell]))));
    }
}
