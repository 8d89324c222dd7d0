using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace BackflushController.Browser.Tests;

/// <summary>
/// The pictures of the page in docs/images/bench. Fonts differ from computer to computer, so they are not compared: a
/// test writes them when <see cref="Approval"/> is set, and otherwise sees that they are there.
/// </summary>
internal static class Screenshots
{
    /// <summary>The environment variable that has the pictures written.</summary>
    public const string Approval = "BACKFLUSH_APPROVE_SCREENS";

    public static readonly string[] Names = ["ready", "prompt", "run", "fault", "done"];

    /// <param name="name">One of <see cref="Names"/>.</param>
    public static async Task Take(IPage page, string name)
    {
        await page.EvaluateAsync("scrollTo(0, 0)");
        byte[] picture = await page.ScreenshotAsync();
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Approval)))
        {
            Directory.CreateDirectory(Folder());
            await File.WriteAllBytesAsync(PathOf(name), picture);
        }
    }

    /// <summary>Keeps a picture beside the tests, for a person who wants to look through them.</summary>
    public static async Task Keep(IPage page, string name)
    {
        await page.EvaluateAsync("scrollTo(0, 0)");
        await page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(AppContext.BaseDirectory, "pages", $"{name}.png"),
        });
    }

    public static string PathOf(string name) => Path.Combine(Folder(), $"{name}.png");

    private static string Folder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "docs", "images", "bench"));
}
