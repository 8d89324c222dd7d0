using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace BackflushController.Browser.Tests;

/// <summary>What is seen together, and what guides a person who sees it for the first time.</summary>
[Collection(BrowserGroup.Name)]
[Trait("Category", "Slow")]
public sealed class ViewTests(Browser browser)
{
    private static readonly string[] ForARun =
        ["#oled", "#push", "#section", "#basket", "#detergent", "#bar", "[data-speed='0']", "[data-speed='100']"];

    [BrowserFact]
    public async Task On_a_notebook_all_that_a_run_needs_is_seen_without_scrolling_the_chart_too()
    {
        await using BenchPage bench = await BenchPage.Open(browser, options: Devices.Notebook);
        await bench.SeeOled("hold: start");

        await ExpectWhole(bench.Page, [.. ForARun, "#chart", "#lamp-pump", "#steps"]);
        await Screenshots.Keep(bench.Page, "notebook");
    }

    [BrowserFact]
    public async Task On_a_phone_all_that_a_run_needs_is_seen_without_scrolling()
    {
        await using BenchPage bench = await BenchPage.Open(browser, options: Devices.Phone);
        await bench.SeeOled("hold: start");

        await ExpectWhole(bench.Page, [.. ForARun, "#steps"]);
        await Screenshots.Keep(bench.Page, "phone");
    }

    [BrowserFact]
    public async Task The_first_steps_go_on_with_the_run_and_are_gone_after_it_for_good()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        ILocator steps = bench.Page.Locator("#steps");
        await bench.SeeOled("hold: start");
        await Assertions.Expect(steps).ToContainTextAsync("1 of 4");
        await bench.LongPress();
        await Assertions.Expect(steps).ToContainTextAsync("2 of 4");
        await bench.Click("Detergent in");
        await bench.LongPress();
        await Assertions.Expect(steps).ToContainTextAsync("3 of 4");
        await bench.Click("100x");
        await Assertions.Expect(steps).ToContainTextAsync("4 of 4");
        await bench.Click("Out");
        await bench.Click("Blind basket");
        await bench.LongPress();

        await Assertions.Expect(steps).ToBeHiddenAsync();
        await bench.Page.ReloadAsync();
        await bench.SeeOled("Clean and | rinsed");
        await Assertions.Expect(steps).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_first_steps_can_be_closed_and_shown_again()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        await bench.Click("Close the first steps");
        await Assertions.Expect(bench.Page.Locator("#steps")).ToBeHiddenAsync();

        await bench.Click("Show the first steps");

        await Assertions.Expect(bench.Page.Locator("#steps")).ToContainTextAsync("1 of 4");
    }

    [BrowserFact]
    public async Task A_new_run_begins_at_zero_with_the_button_in_view_and_in_focus()
    {
        await using BenchPage bench = await BenchPage.Open(browser, options: Devices.Notebook);
        await bench.SeeOled("hold: start");
        await bench.LongPress();
        await bench.SeeOled("Add | detergent");

        await bench.Click("Begin a new run");

        await bench.SeeOled("hold: start");
        await Assertions.Expect(bench.Page.Locator("#push")).ToBeFocusedAsync();
        await Assertions.Expect(bench.Page.Locator("#log")).Not.ToContainTextAsync("holds the button");
        await ExpectWhole(bench.Page, ForARun);
        Assert.Equal(2, bench.Now.Run);
    }

    [BrowserFact]
    public async Task Time_that_runs_fast_waits_for_a_person_at_a_prompt()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        await bench.SeeOled("hold: start");
        await bench.Click("100x");
        await bench.LongPress();

        await bench.SeeOled("Add | detergent");

        await Assertions.Expect(bench.Page.Locator("#rate")).ToHaveTextAsync(new Regex("waits for you"));
        await Assertions.Expect(bench.Page.Locator("[data-speed='100']")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [BrowserFact]
    public async Task A_frozen_loop_reads_as_driven_without_power()
    {
        await using BenchPage bench = await BenchPage.Open(browser, options: Devices.Notebook);
        await GalleryTests.StartFilling(bench);
        await bench.Page.Locator("[data-fault=loop-frozen]").ClickAsync();

        await Assertions.Expect(bench.Page.Locator("#lamp-pump")).ToContainTextAsync("driven, no power");
        await Assertions.Expect(bench.Page.Locator("#lamp-relay")).ToContainTextAsync("dropped out");
        await Assertions.Expect(bench.Page.Locator("#lamp-valve")).ToContainTextAsync("driven, no power");
    }

    [BrowserFact]
    public async Task Who_wants_no_motion_sees_arrows_that_stand()
    {
        var still = new BrowserNewContextOptions(Devices.Notebook) { ReducedMotion = ReducedMotion.Reduce };
        await using BenchPage bench = await BenchPage.Open(browser, options: still);
        await GalleryTests.StartFilling(bench);

        await Assertions.Expect(bench.Page.Locator("#pipes .arrow.flows").First).ToBeVisibleAsync();
        Assert.Equal(0, await bench.Page.Locator("#pipes .dash:visible").CountAsync());
        string animation = await bench.Page.Locator("#pump-moves")
            .EvaluateAsync<string>("element => getComputedStyle(element).animationName");
        Assert.Equal("none", animation);
    }

    private static async Task ExpectWhole(IPage page, string[] selectors)
    {
        foreach (string selector in selectors)
        {
            await Assertions.Expect(page.Locator(selector)).ToBeInViewportAsync(new() { Ratio = 1 });
            Assert.True(
                await page.Locator(selector).EvaluateAsync<bool>(
                    """
                    element => {
                      const { left, right, top, bottom } = element.getBoundingClientRect();
                      return [[(left + right) / 2, bottom - 2], [(left + right) / 2, top + 2]].every(([x, y]) => {
                        const seen = document.elementFromPoint(x, y);
                        return element.contains(seen) || seen.contains(element);
                      });
                    }
                    """),
                $"{selector} is covered");
        }
    }
}
