namespace BackflushController.Tests.Display;

/// <summary>The guides of the user and of the technician, and the tables in them.</summary>
internal static class GuideTable
{
    private static readonly string User = RepositoryRoot.Read(Pages.UserGuide);

    /// <summary>The text of both.</summary>
    public static string Guide { get; } = User + RepositoryRoot.Read(Pages.Technician);

    /// <summary>The table with this head has these rows; of each row the numbered cells count, or all.</summary>
    public static void AssertCells(string head, IEnumerable<string> expected, params int[] cells)
    {
        string page = User.Contains(head, StringComparison.Ordinal) ? Pages.UserGuide : Pages.Technician;
        Listed.AssertSame(
            $"{page}, the table \"{head}\"",
            expected,
            MarkdownTable.Rows(Guide, head).Select(row =>
                string.Join(" | ", cells.Length == 0 ? row : cells.Select(cell => row[cell]))));
    }
}
