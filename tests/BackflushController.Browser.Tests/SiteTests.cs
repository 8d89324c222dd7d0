using Microsoft.Playwright;

namespace BackflushController.Browser.Tests;

/// <summary>The website of the documents, opened from a disk.</summary>
[Collection(BrowserGroup.Name)]
[Trait("Category", "Slow")]
public sealed class SiteTests(Browser browser, SiteOnDisk site) : IClassFixture<SiteOnDisk>
{
    private const int PhoneWidth = 360;

    [BrowserTheory]
    [InlineData("index.html", ColorScheme.Light)]
    [InlineData("index.html", ColorScheme.Dark)]
    [InlineData("docs/owner/faults.html", ColorScheme.Light)]
    [InlineData("docs/owner/screen-index.html", ColorScheme.Dark)]
    [InlineData("docs/settings.html", ColorScheme.Light)]
    [InlineData("tour.html", ColorScheme.Light)]
    [InlineData("tour.html", ColorScheme.Dark)]
    public async Task Axe_finds_nothing_wrong_with_a_page(string address, ColorScheme scheme)
    {
        IPage page = await Open(address, new BrowserNewPageOptions { ColorScheme = scheme });

        await Axe.AssertClean(page);
        await page.CloseAsync();
    }

    [BrowserTheory]
    [InlineData("index.html")]
    [InlineData("docs/owner/faults.html")]
    [InlineData("docs/owner/screen-index.html")]
    [InlineData("docs/technician/flashing-errors.html")]
    [InlineData("tour.html")]
    public async Task At_phone_width_nothing_scrolls_sideways(string address)
    {
        IPage page = await Open(address, new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = PhoneWidth, Height = 740 },
        });

        Assert.Equal(PhoneWidth, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.CloseAsync();
    }

    [BrowserTheory]
    [InlineData("F7", "F7 Pressure too low", "docs/owner/faults.html#f7")]
    [InlineData("druck bleibt", "By code", "docs/owner/screen-index.html#by-code")]
    [InlineData("sensor-place", "Pressure sensor", "docs/settings.html#pressure-sensor")]
    public async Task The_search_leads_to_what_explains_a_word(string words, string heading, string address)
    {
        IPage page = await Open("docs/technician/repair.html");

        await page.GetByRole(AriaRole.Searchbox).FillAsync(words);
        ILocator found = page.Locator("#found").GetByRole(AriaRole.Link, new() { Name = heading, Exact = true });
        await found.First.ClickAsync();

        Assert.EndsWith(address, page.Url);
        await page.CloseAsync();
    }

    [BrowserFact]
    public async Task The_tour_plays_a_run_to_its_tick()
    {
        IPage page = await Open("tour.html");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Play", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#clock")).Not.ToContainTextAsync("0:00 of");

        await page.EvaluateAsync(
            "() => { const time = document.getElementById('time'); time.value = time.max;"
            + " time.dispatchEvent(new Event('input')); }");

        await Assertions.Expect(page.Locator("#panel")).ToHaveAttributeAsync(
            "aria-label", new System.Text.RegularExpressions.Regex("Clean"));
        await page.CloseAsync();
    }

    private async Task<IPage> Open(string address, BrowserNewPageOptions? options = null)
    {
        IPage page = await browser.Chromium.NewPageAsync(options);
        await page.GotoAsync(new Uri(Path.Combine(site.Folder, address)).AbsoluteUri);
        return page;
    }
}
