namespace BackflushController.Browser.Tests;

/// <summary>The tests share a browser and run one after the other: each wants the processor for itself.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserGroup : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}
