namespace BackflushController.Tests.Documentation;

public sealed partial class LinkTests
{
    public static TheoryData<string> Documents => new(RepositoryRoot.Files(".md"));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_to_a_file_leads_to_one(string document)
    {
        string path = RepositoryRoot.PathOf(document);
        IEnumerable<string> targets = LinkTarget().Matches(File.ReadAllText(path))
            .Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://"));

        Assert.All(targets, target =>
        {
            string file = Path.Combine(Path.GetDirectoryName(path)!, target.Split('#')[0]);
            Assert.True(File.Exists(file) || Directory.Exists(file), $"{document} links to {target}");
        });
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_to_a_heading_leads_to_one(string document)
    {
        string path = RepositoryRoot.PathOf(document);
        IEnumerable<string[]> targets = LinkTarget().Matches(File.ReadAllText(path))
            .Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://") && target.Contains('#'))
            .Select(target => target.Split('#'));

        Assert.All(targets, target =>
        {
            string page = target[0].Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, target[0]);
            IEnumerable<string> anchors = MarkdownHeadings.Anchors(File.ReadAllText(page));
            Assert.True(anchors.Contains(target[1]), $"{document} links to {string.Join('#', target)}");
        });
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex LinkTarget();
}
