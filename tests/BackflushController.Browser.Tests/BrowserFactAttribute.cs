using BackflushController.Bench;

namespace BackflushController.Browser.Tests;

/// <summary>
/// A test in a real browser. Where there is none it is skipped and says so; where CI runs, a missing browser is a
/// failure.
/// </summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        bool isCi = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        if (ChromiumFinder.Find() == null && !isCi)
        {
            Skip = $"NO BROWSER: install chromium, or let {ChromiumFinder.Variable} say where one is. NOT TESTED.";
        }
    }
}
