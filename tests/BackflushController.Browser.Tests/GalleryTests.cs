using System.Text.RegularExpressions;
using BackflushController.Core.Run;
using BackflushController.EspressoMachine;
using BackflushController.Simulation;
using Microsoft.Playwright;

namespace BackflushController.Browser.Tests;

/// <summary>
/// The page with each fault and on each machine. The pictures lie in the folder pages beside the tests; a person looks
/// at them.
/// </summary>
[Collection(BrowserGroup.Name)]
[Trait("Category", "Slow")]
public sealed class GalleryTests(Browser browser)
{
    /// <summary>In two halves: a run at real time for each, up to its first fill, takes eleven seconds.</summary>
    [BrowserTheory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Each_fault_has_a_mark_with_its_name_where_the_broken_part_is(int half)
    {
        await using BenchPage bench = await BenchPage.Open(browser, options: Devices.Notebook);
        foreach (FaultScenario fault in FaultScenarios.InWorld.Where((_, index) => index % 2 == half))
        {
            int run = bench.Now.Run;
            bench.Server.Bench.Begin(ScenarioText.Default);
            await bench.Await(now => now.Run > run && now.Ticks > 1);
            await StartFilling(bench);
            await bench.Page.Locator($"[data-fault={fault.Name}]").ClickAsync();
            ILocator marks = bench.Page.Locator("#part-marks, #box-marks").Filter(new() { HasText = fault.Title });
            await Assertions.Expect(marks).ToHaveCountAsync(1);
            await bench.PassTime(2);
            await Screenshots.Keep(bench.Page, $"fault-{fault.Name}");
        }
    }

    [BrowserFact]
    public async Task Each_fault_is_explained_without_a_pointer_over_it()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        foreach (FaultScenario fault in FaultScenarios.InWorld)
        {
            ILocator button = bench.Page.Locator($"[data-fault={fault.Name}]");
            ILocator card = bench.Page.Locator(".fault-card").Filter(new() { Has = button });
            await Assertions.Expect(button).ToHaveAccessibleNameAsync(fault.Title);
            await Assertions.Expect(button).ToHaveAccessibleDescriptionAsync(fault.Description);
            await Assertions.Expect(card.Locator("code")).ToHaveTextAsync(fault.Name);
            await Assertions.Expect(card.GetByText(fault.Description)).ToBeVisibleAsync();
        }
    }

    [BrowserFact]
    public async Task Each_machine_is_drawn()
    {
        foreach (string machine in MachinePresets.Names)
        {
            await using BenchPage bench = await BenchPage.Open(browser, $"?machine={machine}", Devices.Notebook);
            await StartFilling(bench);
            await Assertions.Expect(bench.Page.Locator("#section")).ToHaveAttributeAsync(
                "aria-label", new Regex("the pump runs.*to the boiler.*blind basket"));
            await Screenshots.Keep(bench.Page, $"machine-{machine}");
        }
    }

    /// <summary>Starts the detergent backflush; returns while the pump runs.</summary>
    internal static async Task StartFilling(BenchPage bench)
    {
        await bench.Click("10x");
        await bench.SeeOled("hold: start");
        await bench.LongPress();
        await bench.SeeOled("Add | detergent");
        await bench.Click("1x");
        await bench.Click("Detergent in");
        await bench.LongPress();
        await bench.Await(now => now.Firmware.State == RunState.Filling);
        await bench.PassTime(3);
    }
}
