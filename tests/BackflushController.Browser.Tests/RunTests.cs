using System.Text.RegularExpressions;
using BackflushController.Core.Run;
using Microsoft.Playwright;

namespace BackflushController.Browser.Tests;

/// <summary>Whole runs, driven through the page as a person would.</summary>
[Collection(BrowserGroup.Name)]
[Trait("Category", "Slow")]
public sealed class RunTests(Browser browser)
{
    [BrowserFact]
    public async Task A_detergent_backflush_runs_from_the_first_screen_to_done()
    {
        await using BenchPage bench = await BenchPage.Open(browser, options: Devices.Notebook);
        await bench.SeeOled("hold: start");
        await Screenshots.Take(bench.Page, "ready");

        await bench.Click("10x");
        await bench.LongPress();
        await bench.SeeOled("Add | detergent");
        await bench.PassTime(1);
        await Screenshots.Take(bench.Page, "prompt");

        await bench.Click("Detergent in");
        await bench.LongPress();
        await bench.SeeEvent("vented in");
        await bench.SeeOled("Filling");
        await Screenshots.Take(bench.Page, "run");

        await bench.Click("100x");
        await bench.SeeOled("Rinse the | basket");
        await bench.Click("Out");
        await bench.Click("Blind basket");
        await bench.LongPress();
        await bench.SeeOled("Clean and | rinsed");
        await bench.Click("10 min");
        await bench.Click("1x");
        await Screenshots.Take(bench.Page, "done");

        Assert.Equal(RunState.Finished, bench.Now.Firmware.State);
        ILocator rows = bench.Page.Locator("#cycle-rows tr");
        Assert.Equal(bench.Now.Firmware.CyclesCompleted, await rows.CountAsync());
        Assert.Contains("stall seen", await bench.Page.Locator("#log").TextContentAsync());
        await Assertions.Expect(bench.Page.Locator("#counters")).ToContainTextAsync("runs completed1");
    }

    [BrowserFact]
    public async Task A_reload_in_mid_run_finds_the_same_run_with_its_whole_trace()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        await StartWaterRinse(bench);
        await bench.SeeEvent("stall seen");
        int run = bench.Now.Run;

        await bench.Page.ReloadAsync();

        await bench.SeeEvent("holds the button");
        await bench.SeeEvent("stall seen");
        await bench.SeeEvent("done");
        Assert.Equal(run, bench.Now.Run);
    }

    [BrowserFact]
    public async Task Two_tabs_see_one_run_and_either_can_go_on_without_the_other()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        IPage second = await bench.OpenTab();
        await bench.Click("Low OPV");
        await Assertions.Expect(second.Locator("[data-fault=opv-low]")).ToHaveAttributeAsync("aria-pressed", "true");

        await bench.Page.CloseAsync();
        await second.Locator("[data-fault=opv-low]").ClickAsync();

        await Assertions.Expect(second.Locator("#log")).ToContainTextAsync("fault opv-low is healed");
        Assert.Empty(bench.Now.Faults);
    }

    [BrowserFact]
    public async Task A_link_begins_its_scenario_once_and_a_reload_goes_on_with_it()
    {
        await using BenchPage bench = await BenchPage.Open(
            browser, "?programme=water-rinse&machine=vibratory-9bar&seed=7&fault=opv-low@2");
        await bench.SeeEvent("fault opv-low arrives");
        await bench.SeeOled("Water | rinse");
        int run = bench.Now.Run;

        await bench.Page.ReloadAsync();
        await bench.SeeEvent("fault opv-low arrives");

        Assert.Equal(run, bench.Now.Run);
        Assert.Equal(("vibratory-9bar", 7), (bench.Now.Scenario.Machine, bench.Now.Scenario.Seed));
        await Assertions.Expect(bench.Page.Locator("#link")).ToHaveValueAsync(
            new Regex("programme=water-rinse&machine=vibratory-9bar&seed=7&fault=opv-low@2$"));
    }

    [BrowserFact]
    public async Task A_saved_run_is_replayed_and_everything_can_be_exported()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        await StartWaterRinse(bench);
        await bench.SeeOled("Rinsed");
        int run = bench.Now.Run;
        IDownload recording = await bench.Page.RunAndWaitForDownloadAsync(
            () => bench.Page.GetByText("Save the run").ClickAsync());
        foreach (string export in (string[])["Trace CSV", "Cycles CSV", "Plot SVG", "Chart PNG", "Screen PNG"])
        {
            IDownload download = await bench.Page.RunAndWaitForDownloadAsync(
                () => bench.Page.GetByText(export, new PageGetByTextOptions { Exact = true }).ClickAsync());
            Assert.True(new FileInfo(await download.PathAsync()).Length > 200, export);
        }

        await bench.Page.Locator("#load").SetInputFilesAsync(new FilePayload
        {
            Name = "recording.json",
            MimeType = "application/json",
            Buffer = await File.ReadAllBytesAsync(await recording.PathAsync()),
        });

        await Assertions.Expect(bench.Page.Locator("#replay")).ToBeVisibleAsync();
        await bench.SeeOled("Rinsed");
        Assert.Equal(run + 1, bench.Now.Run);
    }

    [Fact]
    public void The_pictures_of_the_page_are_there()
    {
        Assert.All(Screenshots.Names, name => Assert.True(File.Exists(Screenshots.PathOf(name)), name));
    }

    private static async Task StartWaterRinse(BenchPage bench)
    {
        await bench.Page.Locator("#programme").SelectOptionAsync("water-rinse");
        await bench.Click("Begin a new run");
        await bench.Click("100x");
        await bench.SeeOled("Water | rinse");
        await bench.LongPress();
        await bench.SeeOled("Lock in | blind basket");
        await bench.Click("Blind basket");
        await bench.LongPress();
    }
}
