namespace BackflushController.Tests.Documentation;

/// <summary>What every source file keeps to.</summary>
public sealed class TidyTests
{
    private const int MostColumns = 120;
    private const int MostLines = 350;
    private const int MostFiles = 25;

    // Letters as bytes, and a list of texts.
    private static readonly string[] LongFiles = ["LetterSets.cs", "TextsTests.cs"];

    [Fact]
    public void No_line_of_code_is_wider_than_the_editor_says()
    {
        IEnumerable<string> wide =
            from path in RepositoryRoot.Files(".cs")
            from line in File.ReadLines(RepositoryRoot.PathOf(path))
                .Select((text, index) => (Text: text, Number: index + 1))
            where line.Text.Length > MostColumns
            select $"{path}:{line.Number}: {line.Text.Length} columns";

        Assert.Empty(wide);
    }

    [Fact]
    public void No_file_of_code_is_longer_than_350_lines()
    {
        IEnumerable<string> tooLong =
            from path in RepositoryRoot.Files(".cs")
            let lines = File.ReadLines(RepositoryRoot.PathOf(path)).Count()
            where lines > MostLines && !LongFiles.Contains(Path.GetFileName(path))
            select $"{path}: {lines} lines";

        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_folder_of_code_has_more_than_25_files()
    {
        IEnumerable<string> tooFull =
            from path in RepositoryRoot.Files(".cs")
            group path by Path.GetDirectoryName(path) into folder
            where folder.Count() > MostFiles
            select $"{folder.Key}: {folder.Count()} files";

        Assert.Empty(tooFull);
    }

    // "dotnet format" cannot load the nanoFramework projects, so it is run on this part of the solution.
    [Fact]
    public void The_solution_of_the_desk_has_every_project_that_dotnet_can_load()
    {
        using JsonDocument filter = JsonDocument.Parse(RepositoryRoot.Read(".ci/desk.slnf"));
        IEnumerable<string> listed = filter.RootElement.GetProperty("solution").GetProperty("projects")
            .EnumerateArray().Select(project => project.GetString()!);

        Assert.Equal(
            File.ReadLines(RepositoryRoot.Solution)
                .SelectMany(line => line.Split('"'))
                .Where(part => part.EndsWith(".csproj", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
            listed);
    }
}
