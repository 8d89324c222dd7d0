namespace BackflushController.Browser.Tests;

/// <summary>A test in a real browser.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        Skip = MissingBrowser.Reason;
        Timeout = BenchPage.MostMilliseconds;
    }
}
