using BackflushController.Site;

namespace BackflushController.Tests.Documentation;

/// <summary>The website that is made of the documents can be read from a disk.</summary>
[Trait("Category", "Slow")]
public sealed partial class SiteTests(BuiltSite site) : IClassFixture<BuiltSite>
{
    [Fact]
    public void Every_document_has_a_page_and_every_page_a_title()
    {
        string[] pages = [.. site.Pages.Select(site.Relative)];

        Assert.Equal(
            new SourceTree(RepositoryRoot.Folder).Documents().Count() + 1,
            pages.Count(page => page != "docs/developer/true-size.html"));
        Assert.All(site.Pages, page => Assert.Matches("<title>[^<-]", File.ReadAllText(page)));
    }

    [Fact]
    public void Every_link_and_every_picture_leads_to_something_that_is_there() => Assert.All(site.Pages, page =>
        Assert.All(Local(File.ReadAllText(page)), target =>
        {
            string[] parts = target.Split('#');
            string file = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
            Assert.True(File.Exists(file), $"{site.Relative(page)} leads to {target}");
            Assert.True(
                parts.Length == 1 || File.ReadAllText(file).Contains($"id=\"{parts[1]}\""),
                $"{site.Relative(page)} leads to {target}, which has no such place");
        }));

    [Fact]
    public void What_the_site_has_not_is_named_once_and_not_linked()
    {
        string page = File.ReadAllText(Path.Combine(site.Folder, "docs", "settings.html"));

        Assert.Contains("Copy that file from\n<code>firmware/settings</code>;", page);
    }

    [Fact]
    public void No_page_loads_anything_from_elsewhere() => Assert.All(site.Pages, page =>
        Assert.DoesNotContain("src=\"http", File.ReadAllText(page)));

    [Fact]
    public void Every_code_is_found_by_the_search_at_its_row()
    {
        string index = File.ReadAllText(Path.Combine(site.Folder, "search-index.js"));

        Assert.All(
            Enum.GetValues<Fault>().Where(fault => fault != Fault.None),
            fault => Assert.Contains($"[\"docs/owner/faults.html#f{(int)fault}\"", index));
    }

    private static IEnumerable<string> Local(string html) => Target().Matches(html)
        .Select(match => match.Groups[1].Value)
        .Where(target => !target.Contains(':'));

    [GeneratedRegex("(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Target();
}
