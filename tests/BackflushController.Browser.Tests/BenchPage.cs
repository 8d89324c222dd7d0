using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using BackflushController.Bench.Web;
using BackflushController.Simulation;
using Microsoft.Playwright;

namespace BackflushController.Browser.Tests;

/// <summary>A bench of its own and a tab on it; at its end none of its tabs may have complained.</summary>
public sealed class BenchPage : IAsyncDisposable
{
    /// <summary>How long a test waits for something to be seen, on a computer that does other things too, ms.</summary>
    public const float PatienceMilliseconds = 60_000;

    /// <summary>Then a test has failed, so that one that waits for good is named and the others run, ms.</summary>
    public const int MostMilliseconds = 300_000;

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    private BenchPage(BenchServer server, IBrowserContext context)
    {
        Server = server;
        _context = context;
    }

    public BenchServer Server { get; }

    public IPage Page { get; private set; } = null!;

    /// <summary>Starts a bench and opens its page.</summary>
    /// <param name="query">The query of the address.</param>
    /// <param name="options">What the browser is like; null for a desktop in light colours.</param>
    public static async Task<BenchPage> Open(
        Browser browser, string query = "", BrowserNewContextOptions? options = null)
    {
        BenchServer server = await BenchServer.Start(0);
        options ??= new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1400, Height = 1000 } };
        var bench = new BenchPage(server, await browser.Chromium.NewContextAsync(options));
        bench.Page = await bench.OpenTab(query);
        return bench;
    }

    /// <summary>Opens another tab.</summary>
    /// <param name="query">The query of the address.</param>
    public async Task<IPage> OpenTab(string query = "")
    {
        IPage page = await _context.NewPageAsync();
        page.Console += (_, message) => Complain(message.Type is "error" or "warning", $"console: {message.Text}");
        page.PageError += (_, error) => Complain(true, $"exception: {error}");
        page.RequestFailed += (_, request) => Complain(true, $"failed: {request.Url} {request.Failure}");
        page.Response += (_, response) => Complain(response.Status >= 400, $"{response.Status}: {response.Url}");
        page.SetDefaultTimeout(PatienceMilliseconds);
        await page.GotoAsync(new Uri(Server.Address, query).AbsoluteUri);
        await page.Locator("[data-fault]").First.WaitForAsync();
        return page;
    }

    /// <summary>Clicks a button of the first tab.</summary>
    public Task Click(string name) =>
        Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true }).ClickAsync();

    /// <summary>
    /// Holds the button. A prompt appears while it is still down from the hold before: a second finger is refused, and
    /// one that comes within the firmware's debouncing is taken for the first, which never left.
    /// </summary>
    public async Task LongPress()
    {
        await Await(now => !now.ButtonHeld);
        await PassTime(0.1);
        await Click("Long press");
    }

    /// <summary>Waits until the OLED of the first tab shows words.</summary>
    /// <param name="words">Those, as its lines stand one below the other, " | " between them.</param>
    public Task SeeOled(string words) => Assertions.Expect(Page.Locator("#oled")).ToHaveAttributeAsync(
        "aria-label", new Regex(Regex.Escape(words)));

    /// <summary>Waits until the event log of the first tab has a line with words.</summary>
    public Task SeeEvent(string words) =>
        Assertions.Expect(Page.Locator("#log")).ToContainTextAsync(words);

    /// <summary>Waits until virtual time has passed.</summary>
    public Task PassTime(double seconds)
    {
        long end = Now.TimeNanoseconds + (long)(seconds * 1e9);
        return Await(now => now.TimeNanoseconds >= end);
    }

    /// <summary>Waits until something is so on the bench.</summary>
    public async Task Await(
        Func<WorldSnapshot, bool> condition, [CallerArgumentExpression(nameof(condition))] string words = "")
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(PatienceMilliseconds));
        WorldSnapshot now = Now;
        while (!condition(now))
        {
            try
            {
                now = await Server.Bench.NewerThan(now.Version, patience.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"{words} never came; {now.Firmware.State} at {now.TimeNanoseconds / 1e9:0.000} s");
            }
        }
    }

    /// <summary>The bench as it is now.</summary>
    public WorldSnapshot Now => Server.Bench.Latest!;

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await Server.DisposeAsync();
        Assert.Empty(_complaints);
    }

    private void Complain(bool isOne, string words)
    {
        if (isOne)
        {
            _complaints.Enqueue(words);
        }
    }
}
