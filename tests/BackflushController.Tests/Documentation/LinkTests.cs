namespace BackflushController.Tests.Documentation;

public sealed partial class LinkTests
{
    private static readonly string[] NotOurs = ["bin", "obj", "packages", "out", "TestResults", ".git"];

    public static TheoryData<string> Documents => new(MarkdownFiles());

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_to_a_file_leads_to_one(string document)
    {
        string path = Path.Combine(RepositoryRoot.Folder, document);
        IEnumerable<string> targets = LinkTarget().Matches(File.ReadAllText(path))
            .Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://"));

        Assert.All(targets, target =>
        {
            string file = Path.Combine(Path.GetDirectoryName(path)!, target.Split('#')[0]);
            Assert.True(File.Exists(file) || Directory.Exists(file), $"{document} links to {target}");
        });
    }

    private static IEnumerable<string> MarkdownFiles() =>
        Directory.EnumerateFiles(RepositoryRoot.Folder, "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryRoot.Folder, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Intersect(NotOurs).Any())
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex LinkTarget();
}
