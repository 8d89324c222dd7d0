using BackflushController.EspressoMachine;
using Microsoft.Playwright;

namespace BackflushController.Browser.Tests;

/// <summary>What the page offers of the machine itself.</summary>
[Collection(BrowserGroup.Name)]
[Trait("Category", "Slow")]
public sealed class MachineTests(Browser browser)
{
    [BrowserFact]
    public async Task A_lever_is_lifted_by_its_button_and_lowered_by_its_key()
    {
        await using BenchPage bench = await BenchPage.Open(browser, "?machine=e61-lever&programme=water-rinse");
        await bench.SeeOled("Water | rinse");

        await bench.Click("Lift");
        await bench.SeeEvent("lifts the lever");
        Assert.True(bench.Now.LeverUp);
        await bench.Page.Keyboard.PressAsync("l");
        await bench.SeeEvent("lowers the lever");
        Assert.False(bench.Now.LeverUp);
        await Assertions.Expect(bench.Page.Locator("#lever-is")).ToHaveTextAsync("Lever is down");
        await bench.Click("As the screen says");

        await bench.SeeEvent("moves the lever as the screen says");
        Assert.True(bench.Now.LeverFollowsPanel);
    }

    [BrowserFact]
    public async Task A_machine_without_a_lever_shows_none()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        await bench.Page.Keyboard.PressAsync("l");

        await Assertions.Expect(bench.Page.Locator("#lever")).ToBeHiddenAsync();
        await Assertions.Expect(bench.Page.Locator("#notice")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Wiring_and_place_of_the_sensor_are_chosen_for_the_next_run_and_stay_chosen()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        await bench.Page.Locator("#outputs").SelectOptionAsync("exchanged");
        await bench.Page.Locator("#sensor").SelectOptionAsync("pump");
        await bench.Page.Locator("#constants").FillAsync("opv-rating=9");
        int run = bench.Now.Run;

        await bench.Click("Begin a new run");
        await bench.SeeOled("hold: start");
        await bench.Page.ReloadAsync();

        await Assertions.Expect(bench.Page.Locator("#constants")).ToHaveValueAsync("opv-rating=9");
        await Assertions.Expect(bench.Page.Locator("#outputs")).ToHaveValueAsync("exchanged");
        await Assertions.Expect(bench.Page.Locator("#sensor")).ToHaveValueAsync("pump");
        Assert.Equal(
            $"{MachinePresets.DefaultName},outputs=exchanged,sensor-place=pump,opv-rating=9",
            bench.Now.Scenario.Machine);
        Assert.Equal(run + 1, bench.Now.Run);
    }

    [BrowserFact]
    public async Task A_constant_beyond_its_range_is_refused_with_the_range()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        await bench.Page.Locator("#constants").FillAsync("opv-rating=-5");

        await bench.Click("Begin a new run");

        await Assertions.Expect(bench.Page.Locator("#notice")).ToHaveTextAsync(
            "\"opv-rating=-5\" is not possible; allowed: opv-rating=NUMBER, 1 to 20 (bar)");
    }
}
