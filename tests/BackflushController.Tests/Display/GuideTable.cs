namespace BackflushController.Tests.Display;

/// <summary>The guides of the user and of the technician, and the tables in them.</summary>
internal static class GuideTable
{
    /// <summary>The text of both.</summary>
    public static string Guide { get; } =
        RepositoryRoot.Read("docs", "user-guide.md") + RepositoryRoot.Read("docs", "technician.md");

    /// <summary>The rows of the table with this head, cells separated by " | " as in the head.</summary>
    public static IEnumerable<string> Rows(string head) =>
        MarkdownTable.Rows(Guide, head).Select(row => string.Join(" | ", row));

    /// <summary>Some cells of each row.</summary>
    /// <param name="rows">Rows as <see cref="Rows"/> gives them.</param>
    /// <param name="cells">The numbers of the wanted cells.</param>
    public static IEnumerable<string> Cells(IEnumerable<string> rows, params int[] cells) =>
        rows.Select(row => string.Join(" | ", cells.Select(cell => row.Split(" | ")[cell])));
}
