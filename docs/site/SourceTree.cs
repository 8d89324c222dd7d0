namespace BackflushController.Site;

/// <summary>The checkout, and which of its files the site shows.</summary>
public sealed class SourceTree(string folder)
{
    private const string Solution = "BackflushController.sln";

    private static readonly string[] Built = ["bin", "obj", "packages", "out", "TestResults", ".git", ".tools"];

    /// <summary>The checkout that a folder is in.</summary>
    public static SourceTree Find(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, Solution)))
            {
                return new SourceTree(at.FullName);
            }
        }

        throw new DirectoryNotFoundException($"{Solution} is not upwards of {folder}");
    }

    /// <summary>The documents, by "/" from the root.</summary>
    public IEnumerable<string> Documents() => new DirectoryInfo(folder)
        .EnumerateFiles("*.md", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(Built.Contains))
        .Order(StringComparer.Ordinal);

    public string PathOf(string file) => Path.Combine(folder, file);

    public string Read(string file) => File.ReadAllText(PathOf(file)).ReplaceLineEndings("\n");
}
