using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BackflushController.Browser.Tests;

/// <summary>WCAG 2.2, levels A and AA, and what is good practice, as far as axe can tell.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    public static async Task AssertClean(IPage page) => AssertClean(await page.RunAxe(Rules));

    public static async Task AssertClean(ILocator part) => AssertClean(await part.RunAxe(Rules));

    private static void AssertClean(AxeResult result)
    {
        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.SelectMany(
            rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}")));
    }
}
