using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BackflushController.Browser.Tests;

/// <summary>The rules of WCAG 2.1, level AA, as far as a program can try them.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] },
    };

    /// <summary>Finds nothing wrong with a part of a page.</summary>
    public static async Task AssertClean(ILocator part)
    {
        AxeResult result = await part.RunAxe(Rules);

        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.SelectMany(
            rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}")));
    }
}
