using Microsoft.Playwright;

namespace BackflushController.Browser.Tests;

/// <summary>WCAG 2.2, levels A and AA, as far as axe can tell.</summary>
[Collection(BrowserGroup.Name)]
[Trait("Category", "Slow")]
public sealed class AccessibilityTests(Browser browser)
{
    [BrowserFact]
    public async Task In_light_axe_finds_nothing() => await Check(Devices.Notebook, "broken-light");

    [BrowserFact]
    public async Task In_dark_axe_finds_nothing() => await Check(Devices.DarkNotebook, "broken-dark");

    [BrowserFact]
    public async Task On_a_phone_axe_finds_nothing() => await Check(Devices.Phone, "broken-phone");

    /// <summary>Ready, and with everything broken that has a mark or a warning.</summary>
    private async Task Check(BrowserNewContextOptions device, string picture)
    {
        await using BenchPage bench = await BenchPage.Open(browser, "?machine=e61-lever", device);
        await bench.SeeOled("hold: start");
        await Axe.AssertClean(bench.Page);

        foreach (string fault in (string[])["opv-low", "pump-welded", "flash-failing", "sensor-open", "loop-frozen"])
        {
            await bench.Page.Locator($"[data-fault={fault}]").ClickAsync();
        }

        await Assertions.Expect(bench.Page.Locator("#lamp-power")).ToContainTextAsync("frozen");
        await Axe.AssertClean(bench.Page);
        await Screenshots.Keep(bench.Page, picture);
    }
}
