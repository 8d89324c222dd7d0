using BackflushController.Site;

namespace BackflushController.Tests.Documentation;

/// <summary>The website, built once for all the tests that look at it.</summary>
public sealed class BuiltSite : IDisposable
{
    public BuiltSite() => new SiteBuilder(new SourceTree(RepositoryRoot.Folder)).Write(Folder);

    public string Folder { get; } = Directory.CreateTempSubdirectory("site-test-").FullName;

    public string[] Pages => Directory.GetFiles(Folder, "*.html", SearchOption.AllDirectories);

    /// <summary>A page's path in the site.</summary>
    public string Relative(string page) => Path.GetRelativePath(Folder, page).Replace('\\', '/');

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
