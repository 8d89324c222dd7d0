using Microsoft.Playwright;

namespace BackflushController.Browser.Tests;

/// <summary>What the page is for those who use it in other ways than with a mouse on a large screen.</summary>
[Collection(BrowserGroup.Name)]
[Trait("Category", "Slow")]
public sealed class PageTests(Browser browser)
{
    private static readonly ViewportSize Phone = new() { Width = 360, Height = 740 };

    [BrowserFact]
    public async Task At_phone_width_nothing_scrolls_sideways_and_the_finger_works()
    {
        await using BenchPage bench = await BenchPage.Open(
            browser, options: new BrowserNewContextOptions { ViewportSize = Phone, HasTouch = true, IsMobile = true });
        await bench.SeeOled("hold: start");
        int width = await bench.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");

        await bench.Page.GetByText("Long press", new PageGetByTextOptions { Exact = true }).TapAsync();

        await bench.SeeEvent("holds the button");
        Assert.Equal(Phone.Width, width);
    }

    [BrowserFact]
    public async Task The_push_button_is_held_by_mouse_and_by_space_bar()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        await bench.SeeOled("hold: start");
        ILocator push = bench.Page.Locator("#push");
        await push.HoverAsync();
        await bench.Page.Mouse.DownAsync();
        await bench.SeeOled("Add | detergent");
        await bench.Page.Mouse.UpAsync();
        await bench.SeeEvent("lets the button go");
        await bench.PassTime(0.5);

        await push.FocusAsync();
        await bench.Page.Keyboard.PressAsync(" ", new KeyboardPressOptions { Delay = 300 });

        await bench.SeeOled("Safe to | open | Stopped");
    }

    [BrowserFact]
    public async Task The_keyboard_alone_reaches_every_control_and_shows_where_it_is()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        int controls = await bench.Page.EvaluateAsync<int>(
            "document.querySelectorAll('a[href], button, input, select, textarea, .scroll').length");
        HashSet<string> reached = [];
        for (int i = 0; i < controls; i++)
        {
            await bench.Page.Keyboard.PressAsync("Tab");
            reached.Add(await bench.Page.EvaluateAsync<string>(
                "(() => { const e = document.activeElement; e.dataset.seen ??= Math.random();"
                + " const hidden = getComputedStyle(e).outlineStyle === 'none' && e.id !== 'load';"
                + " return hidden ? 'hidden' : e.dataset.seen; })()"));
        }

        Assert.DoesNotContain("hidden", reached);
        Assert.Equal(controls, reached.Count);
    }

    [BrowserFact]
    public async Task A_tab_that_goes_takes_its_finger_off_the_button()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        IPage second = await bench.OpenTab();
        await bench.Page.Locator("#push").HoverAsync();
        await bench.Page.Mouse.DownAsync();
        await Assertions.Expect(second.Locator("#log")).ToContainTextAsync("presses the button");

        await bench.Page.CloseAsync();

        await Assertions.Expect(second.Locator("#log")).ToContainTextAsync("lets the button go");
    }

    [BrowserFact]
    public async Task Dark_and_light_have_grounds_of_their_own()
    {
        await using BenchPage light = await BenchPage.Open(
            browser, options: new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        await using BenchPage dark = await BenchPage.Open(
            browser, options: new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        const string Ground = "getComputedStyle(document.body).backgroundColor";

        Assert.NotEqual(
            await light.Page.EvaluateAsync<string>(Ground), await dark.Page.EvaluateAsync<string>(Ground));
    }

    [BrowserFact]
    public async Task One_tick_passes_when_one_is_asked_for()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        await bench.SeeOled("hold: start");
        await bench.Click("Pause");
        await Assertions.Expect(bench.Page.Locator("#rate")).ToHaveTextAsync("paused");
        long before = bench.Now.Ticks;
        string time = await bench.Page.Locator("#time").InnerTextAsync();

        await bench.Click("One tick");

        await Assertions.Expect(bench.Page.Locator("#time")).Not.ToHaveTextAsync(time);
        Assert.Equal(before + 1, bench.Now.Ticks);
    }

    [BrowserFact]
    public async Task The_sound_is_off_until_somebody_wants_it()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        await bench.Click("Sound is off");
        await bench.Click("Sound is on");

        await Assertions.Expect(bench.Page.Locator("#sound")).ToHaveAttributeAsync("aria-pressed", "false");
    }
}
