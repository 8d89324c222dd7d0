namespace BackflushController.Tests.Fixtures;

/// <summary>The checkout that these tests belong to.</summary>
internal static class RepositoryRoot
{
    private const string SolutionName = "BackflushController.sln";

    private static readonly string[] Built =
        ["bin", "obj", "packages", "out", "TestResults", ".git", ".tools", "vendor", "wwwroot"];

    /// <summary>The folder of the solution, found upwards of the test assembly.</summary>
    public static string Folder { get; } = Find();

    /// <summary>The solution's full path.</summary>
    public static string Solution => Path.Combine(Folder, SolutionName);

    /// <summary>The full path of a file of the checkout.</summary>
    public static string PathOf(params string[] path) => Path.Combine([Folder, .. path]);

    /// <summary>The paths of the files with these endings, by "/" and from the root, without what is built.</summary>
    public static IEnumerable<string> Files(params string[] endings) =>
        Files(new DirectoryInfo(Folder))
            .Select(file => Path.GetRelativePath(Folder, file.FullName).Replace('\\', '/'))
            .Where(path => endings.Contains(Path.GetExtension(path)))
            .Order(StringComparer.Ordinal);

    /// <summary>The text of a file of the checkout, its lines ended as on Linux.</summary>
    public static string Read(params string[] path) =>
        File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder) => folder.EnumerateFiles()
        .Concat(folder.EnumerateDirectories().Where(inner => !Built.Contains(inner.Name)).SelectMany(Files));

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, SolutionName)))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"{SolutionName} is not upwards of {AppContext.BaseDirectory}.");
    }
}
