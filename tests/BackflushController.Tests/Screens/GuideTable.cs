using BackflushController.Tests.Conformance;

namespace BackflushController.Tests.Screens;

/// <summary>The user guide, and the tables in it.</summary>
internal static class GuideTable
{
    /// <summary>The guide's text.</summary>
    public static string Guide { get; } =
        File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "docs", "user-guide.md")).ReplaceLineEndings("\n");

    /// <summary>The rows of the table with this head, cells parted by " | ".</summary>
    /// <param name="head">The cells of the head, written the same way.</param>
    public static string[] Rows(string head)
    {
        string[] rows =
        [
            .. Guide.Split('\n')
                .SkipWhile(line => line != $"| {head} |")
                .Skip(2)
                .TakeWhile(line => line.StartsWith('|'))
                .Select(line => line.Trim('|', ' ')),
        ];
        Assert.NotEmpty(rows);
        return rows;
    }

    /// <summary>Some cells of each row.</summary>
    /// <param name="rows">Rows as <see cref="Rows"/> gives them.</param>
    /// <param name="cells">The numbers of the wanted cells.</param>
    public static IEnumerable<string> Cells(IEnumerable<string> rows, params int[] cells) =>
        rows.Select(row => string.Join(" | ", cells.Select(cell => row.Split(" | ")[cell])));
}
