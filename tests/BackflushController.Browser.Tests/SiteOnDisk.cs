using BackflushController.Site;

namespace BackflushController.Browser.Tests;

/// <summary>The website of the documents in a folder, built once for all the tests that look at it.</summary>
public sealed class SiteOnDisk : IDisposable
{
    public SiteOnDisk() => new SiteBuilder(SourceTree.Find(AppContext.BaseDirectory)).Write(Folder);

    public string Folder { get; } = Directory.CreateTempSubdirectory("site-test-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
