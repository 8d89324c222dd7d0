namespace BackflushController.Browser.Tests;

/// <summary>A test in a real browser, with several inputs.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        Skip = MissingBrowser.Reason;
        Timeout = BenchPage.MostMilliseconds;
    }
}
