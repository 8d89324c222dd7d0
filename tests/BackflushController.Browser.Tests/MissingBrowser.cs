using BackflushController.Bench;

namespace BackflushController.Browser.Tests;

/// <summary>
/// Where there is no browser a test is skipped and says so; where CI runs, a missing browser is a failure.
/// </summary>
internal static class MissingBrowser
{
    /// <summary>Why a test is skipped; null where it runs.</summary>
    public static string? Reason
    {
        get
        {
            bool isCi = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
            return ChromiumFinder.Find() == null && !isCi
                ? $"NO BROWSER: install chromium, or let {ChromiumFinder.Variable} say where one is. NOT TESTED."
                : null;
        }
    }
}
