namespace BackflushController.Tests.Display;

/// <summary>The guides of the owner and of the technician, and the tables in them.</summary>
internal static class GuideTable
{
    /// <summary>The text of all.</summary>
    public static string Guide { get; } = string.Concat(Pages.Guides.Select(page => RepositoryRoot.Read(page)));

    /// <summary>The table with this head has these rows; of each row the numbered cells count, or all.</summary>
    public static void AssertCells(string head, IEnumerable<string> expected, params int[] cells) => Listed.AssertSame(
        $"{Array.Find(Pages.Guides, page => RepositoryRoot.Read(page).Contains(head))}, the table \"{head}\"",
        expected,
        MarkdownTable.Rows(Guide, head).Select(row =>
            string.Join(" | ", cells.Length == 0 ? row : cells.Select(cell => row[cell]))));
}
