namespace BackflushController.Tests.Display;

/// <summary>The guides of the person and of the technician, and the tables in them.</summary>
internal static class GuideTable
{
    /// <summary>The text of both.</summary>
    public static string Guide { get; } = Read("user-guide.md") + Read("technician.md");

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

    private static string Read(string name) =>
        File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "docs", name)).ReplaceLineEndings("\n");
}
