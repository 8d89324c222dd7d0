namespace BackflushController.Tests.Fixtures;

/// <summary>The checkout that these tests belong to.</summary>
internal static class RepositoryRoot
{
    private const string SolutionName = "BackflushController.sln";

    /// <summary>The folder of the solution, found upwards of the test assembly.</summary>
    public static string Folder { get; } = Find();

    /// <summary>The solution's full path.</summary>
    public static string Solution => Path.Combine(Folder, SolutionName);

    /// <summary>The full path of a file of the checkout.</summary>
    public static string PathOf(params string[] path) => Path.Combine([Folder, .. path]);

    /// <summary>The text of a file of the checkout, its lines ended as on Linux.</summary>
    public static string Read(params string[] path) =>
        File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

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
