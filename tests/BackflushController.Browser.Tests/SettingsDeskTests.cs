using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace BackflushController.Browser.Tests;

/// <summary>Writing a settings file on the page.</summary>
[Collection(BrowserGroup.Name)]
[Trait("Category", "Slow")]
public sealed class SettingsDeskTests(Browser browser)
{
    [BrowserFact]
    public async Task A_mistake_is_told_with_a_hint_while_it_is_typed_and_goes_when_it_is_mended()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        ILocator file = bench.Page.Locator("#ini");
        await file.FillAsync("profile = rotary-tank\nopv = 9,5\n");

        await Assertions.Expect(bench.Page.Locator("#desk-verdict")).ToHaveTextAsync(
            "One thing is wrong: a box would run no programme.");
        await Assertions.Expect(bench.Page.Locator("#desk-errors .hint")).ToHaveTextAsync(
            "Hint: a point and no comma: 9.5");
        await bench.Click("Line 2");
        await bench.Page.Keyboard.TypeAsync("opv = 9.5");

        await Assertions.Expect(bench.Page.Locator("#desk-verdict")).ToHaveTextAsync("A box takes this file.");
        await Assertions.Expect(bench.Page.Locator("#desk-errors li")).ToHaveCountAsync(0);
        await Assertions.Expect(file).ToHaveValueAsync("profile = rotary-tank\nopv = 9.5\n");
    }

    [BrowserFact]
    public async Task The_wiring_that_results_is_shown_with_the_line_it_comes_from()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        await bench.Page.Locator("#ini").FillAsync("pin-buzzer = 13");

        await Assertions.Expect(Row(bench, "buzzer")).ToHaveTextAsync("buzzer13line 1");
        await Assertions.Expect(Row(bench, "pump relay")).ToHaveTextAsync("pump relay25default");
        await Assertions.Expect(bench.Page.Locator("#desk-note")).ToContainTextAsync("wired by the default pins");
    }

    [BrowserFact]
    public async Task The_file_of_the_chosen_machine_is_loaded_and_a_run_begins_on_it()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        await bench.Page.Locator("#profile").SelectOptionAsync("rotary-plumbed");

        await bench.Click("The file of the chosen machine");
        await Assertions.Expect(bench.Page.Locator("#ini")).ToHaveValueAsync(
            new Regex("^profile = rotary-plumbed$", RegexOptions.Multiline));
        await bench.Click("Begin a run on its machine");

        await Assertions.Expect(bench.Page.Locator("#desk-verdict")).ToHaveTextAsync(
            "A new run has begun, on the machine of this file.");
        await Assertions.Expect(bench.Page.Locator("#profile")).ToHaveValueAsync("rotary-plumbed");
        Assert.StartsWith("# A rotary pump on the water mains", bench.Now.Scenario.Settings);
    }

    [BrowserFact]
    public async Task The_file_is_downloaded_as_it_stands_and_the_command_for_it_is_shown()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        await bench.Page.Locator("#ini").FillAsync("usage = cafe\n");

        IDownload file = await bench.Page.RunAndWaitForDownloadAsync(() => bench.Click("Download settings.ini"));

        Assert.Equal("settings.ini", file.SuggestedFilename);
        Assert.Equal("usage = cafe\n", await File.ReadAllTextAsync(await file.PathAsync()));
        await Assertions.Expect(bench.Page.Locator("#desk-command")).ToHaveTextAsync(
            "dotnet run firmware/flash.cs -- --settings settings.ini");
    }

    [BrowserFact]
    public async Task A_file_that_is_too_long_is_answered_in_one_line()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        await bench.Page.Locator("#ini").FillAsync(new string('#', 5000));

        await Assertions.Expect(bench.Page.Locator("#desk-errors")).ToHaveTextAsync(
            "settings.ini = too long: allowed at most 4096 bytes");
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_wrong_in_light_nor_dark_with_errors_shown()
    {
        foreach (ColorScheme colours in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using BenchPage bench = await BenchPage.Open(
                browser, options: new BrowserNewContextOptions { ColorScheme = colours });
            await bench.Page.Locator("#ini").FillAsync("ovp = 9 bar\npin-pump = GPIO26\n");
            await Assertions.Expect(bench.Page.Locator("#desk-errors li")).ToHaveCountAsync(2);

            await Axe.AssertClean(bench.Page.Locator("#settings"));
        }
    }

    private static ILocator Row(BenchPage bench, string what) =>
        bench.Page.Locator("#desk-pins tr").Filter(new() { HasText = what }).First;
}
