using Microsoft.Playwright;

namespace BackflushController.Browser.Tests;

/// <summary>What people look at the page with.</summary>
internal static class Devices
{
    /// <summary>The least screen of a notebook.</summary>
    public static BrowserNewContextOptions Notebook => new()
    {
        ViewportSize = new ViewportSize { Width = 1366, Height = 768 },
    };

    public static BrowserNewContextOptions DarkNotebook => new(Notebook) { ColorScheme = ColorScheme.Dark };

    /// <summary>A phone that is held upright.</summary>
    public static BrowserNewContextOptions Phone => new()
    {
        ViewportSize = new ViewportSize { Width = 390, Height = 844 },
        DeviceScaleFactor = 2,
        HasTouch = true,
        IsMobile = true,
    };
}
