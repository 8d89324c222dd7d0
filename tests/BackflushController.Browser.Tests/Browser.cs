using BackflushController.Bench;
using Microsoft.Playwright;

namespace BackflushController.Browser.Tests;

/// <summary>One headless Chromium for all tests, with a new profile.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;

    public IBrowser Chromium { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (ChromiumFinder.Find() is not string program)
        {
            bool isCi = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
            Assert.False(isCi, $"no Chromium was found; {ChromiumFinder.Variable} can say where it is");
            return;
        }

        Assertions.SetDefaultExpectTimeout(BenchPage.PatienceMilliseconds);
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args = [.. ChromiumFinder.QuietFlags],
        });
    }

    public async Task DisposeAsync()
    {
        if (Chromium != null)
        {
            await Chromium.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
