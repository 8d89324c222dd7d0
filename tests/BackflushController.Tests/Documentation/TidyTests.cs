using BackflushController.Tests.Conformance;
using Xunit;

namespace BackflushController.Tests.Documentation;

/// <summary>What every source file keeps to.</summary>
public sealed class TidyTests
{
    private const int MostColumns = 120;

    private static readonly string[] NotOurs = ["bin", "obj", "packages"];

    [Fact]
    public void No_line_of_code_is_wider_than_the_editor_says()
    {
        IEnumerable<string> wide =
            from file in Directory.EnumerateFiles(RepositoryRoot.Folder, "*.cs", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(RepositoryRoot.Folder, file)
            where !path.Split(Path.DirectorySeparatorChar).Intersect(NotOurs).Any()
            from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
            where line.Text.Length > MostColumns
            select $"{path}:{line.Number}: {line.Text.Length} columns";

        Assert.Empty(wide);
    }
}
