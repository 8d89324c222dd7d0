using System.Text.RegularExpressions;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Texts;
using BackflushController.Simulation;
using Microsoft.Playwright;

namespace BackflushController.Browser.Tests;

/// <summary>Every button that breaks something.</summary>
[Collection(BrowserGroup.Name)]
[Trait("Category", "Slow")]
public sealed class FaultTests(Browser browser)
{
    [BrowserFact]
    public async Task Every_fault_comes_with_one_click_and_goes_with_another()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        await bench.SeeOled("hold: start");
        foreach (FaultScenario fault in FaultScenarios.InWorld)
        {
            ILocator button = bench.Page.Locator($"[data-fault={fault.Name}]");
            await button.ClickAsync();
            await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
            Assert.Equal([fault.Name], bench.Now.Faults);

            await button.ClickAsync();
            await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "false");
            Assert.Empty(bench.Now.Faults);
        }
    }

    [BrowserFact]
    public async Task A_fault_in_a_run_is_named_on_the_OLED_in_the_log_and_in_the_chart()
    {
        await using BenchPage bench = await BenchPage.Open(browser, options: Devices.Notebook);
        await bench.SeeOled("hold: start");
        await bench.Click("10x");
        await bench.LongPress();
        await bench.SeeOled("Add | detergent");
        await bench.Click("Detergent in");
        await bench.LongPress();
        await bench.SeeEvent("vented in");
        await bench.Click("Leaking gasket");

        await bench.SeeOled("press: back");
        Fault named = bench.Now.Firmware.Fault;
        await bench.SeeOled($"F{(int)named}");
        await bench.SeeOled(ScreenTexts.Of(Language.English, FaultTexts.Name(named)).Replace("\n", " | "));
        await bench.Click("1x");
        await Screenshots.Take(bench.Page, "fault");

        await bench.SeeEvent("FAULT: ");
        Assert.Contains("FAULT", await bench.Page.Locator("#verdict").TextContentAsync());
    }

    [BrowserFact]
    public async Task A_power_cut_darkens_the_OLED_and_restored_the_box_starts_again()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        await bench.SeeOled("hold: start");

        await bench.Click("Power cut");
        await Assertions.Expect(bench.Page.Locator("#oled")).ToHaveAttributeAsync("aria-label", "OLED: dark");
        await bench.Click("Restore the power");

        await bench.SeeOled("hold: start");
    }

    [BrowserFact]
    public async Task A_wrong_settings_file_is_told_beside_the_editor_and_on_the_OLED()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        await bench.Click("10x");
        await bench.Page.Locator("#ini").FillAsync("opv = a lot\n");
        await bench.Click("Write to the flash and restart the box");

        await Assertions.Expect(bench.Page.Locator("#ini-said")).ToHaveTextAsync(new Regex("^settings.ini .*opv"));
        await bench.SeeOled("Settings | wrong");
    }
}
