using System.Text.Json;
using BackflushController.Core.Run;
using Microsoft.Playwright;

namespace BackflushController.Browser.Tests;

/// <summary>A run to its end with nothing but the keyboard, and with nothing but a finger.</summary>
[Collection(BrowserGroup.Name)]
[Trait("Category", "Slow")]
public sealed class ByHandTests(Browser browser)
{
    private const int MostTabs = 80;
    private const int HoldMilliseconds = 1100;
    private const string Link = "?programme=water-rinse";

    [BrowserFact]
    public async Task A_run_comes_to_its_end_by_keyboard_alone()
    {
        await using BenchPage bench = await BenchPage.Open(browser, Link, Devices.Notebook);
        IKeyboard keys = bench.Page.Keyboard;
        await bench.SeeOled("Water | rinse");
        await HoldSpace(keys);
        await bench.SeeOled("Lock in | blind basket");
        await Choose(bench, "Blind basket");
        await Choose(bench, "100x");
        await HoldSpace(keys);

        await bench.SeeOled("Rinsed");

        Assert.Equal(RunState.Finished, bench.Now.Firmware.State);
    }

    [BrowserFact]
    public async Task A_run_comes_to_its_end_by_touch_alone()
    {
        await using BenchPage bench = await BenchPage.Open(browser, Link, Devices.Phone);
        await bench.SeeOled("Water | rinse");
        await HoldFinger(bench.Page);
        await bench.SeeOled("Lock in | blind basket");
        await bench.Page.Locator("#basket [data-value=blind]").TapAsync();
        await bench.Page.Locator("[data-speed='100']").TapAsync();
        await HoldFinger(bench.Page);

        await bench.SeeOled("Rinsed");

        Assert.Equal(RunState.Finished, bench.Now.Firmware.State);
    }

    [BrowserFact]
    public async Task Space_is_the_button_after_a_click_elsewhere_and_a_letter_in_a_field()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        await bench.SeeOled("hold: start");
        await bench.Click("10x");
        await HoldSpace(bench.Page.Keyboard);
        await bench.SeeOled("Add | detergent");
        int done = bench.Server.Bench.Record().Result.Commands.Count;

        await bench.Page.Locator("#ini").FillAsync("");
        await bench.Page.Locator("#ini").PressAsync(" ");

        await Assertions.Expect(bench.Page.Locator("#ini")).ToHaveValueAsync(" ");
        Assert.Equal(done, (await bench.Server.Bench.Record()).Commands.Count);
    }

    private static Task HoldSpace(IKeyboard keys) =>
        keys.PressAsync(" ", new KeyboardPressOptions { Delay = HoldMilliseconds });

    /// <summary>Goes to a control with the tabulator, chooses it, and leaves it.</summary>
    private static async Task Choose(BenchPage bench, string name)
    {
        IKeyboard keys = bench.Page.Keyboard;
        for (int i = 0; i < MostTabs; i++)
        {
            await keys.PressAsync("Tab");
            if (await bench.Page.EvaluateAsync<string>("document.activeElement.textContent.trim()") == name)
            {
                await keys.PressAsync("Enter");
                await keys.PressAsync("Escape");
                return;
            }
        }

        Assert.Fail($"the tabulator never came to {name}");
    }

    private static async Task HoldFinger(IPage page)
    {
        LocatorBoundingBoxResult box = (await page.Locator("#push").BoundingBoxAsync())!;
        ICDPSession session = await page.Context.NewCDPSessionAsync(page);
        var touch = new { x = box.X + box.Width / 2, y = box.Y + box.Height / 2 };
        await Touch(session, "touchStart", touch);
        await Task.Delay(HoldMilliseconds);
        await Touch(session, "touchEnd");
    }

    private static Task Touch(ICDPSession session, string type, params object[] points) =>
        session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = type,
            ["touchPoints"] = JsonSerializer.SerializeToElement(points),
        });
}
