using System.Globalization;
using System.Text;
using BackflushController.Simulation;
using Microsoft.Playwright;

namespace BackflushController.Browser.Tests;

/// <summary>Recordings, scanned lines and saved runs that are dropped on the page.</summary>
[Collection(BrowserGroup.Name)]
[Trait("Category", "Slow")]
public sealed class DropTests(Browser browser)
{
    private const string Line = "BF1 B7 R12 DET OK 10/10 P9.8 V0.42 S34 C210 H88 X0 K5BCC";

    [BrowserFact]
    public async Task A_recording_dropped_anywhere_is_shown_with_its_coffee_and_its_plot()
    {
        await using BenchPage bench = await BenchPage.Open(browser);

        await bench.Page.EvaluateAsync(
            "text => { const data = new DataTransfer(); data.items.add(new File([text], 'shot.csv'));"
            + " document.querySelector('#box').dispatchEvent("
            + "new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data })); }",
            Shot());

        await Said(bench, "Recording shot.csv: 301 samples in 60.0 s. 1 coffee, nothing wrong.");
        await Assertions.Expect(bench.Page.Locator("#drop-result caption")).ToHaveTextAsync("Coffees");
        await bench.Page.WaitForFunctionAsync("document.querySelector('#drop-result img')?.naturalWidth > 0");
        await Axe.AssertClean(bench.Page.Locator("#drop"));
    }

    [BrowserFact]
    public async Task A_scanned_line_that_is_pasted_and_read_by_keyboard_becomes_a_cleaning_log()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        await bench.Page.Locator("#drop-text").FillAsync($"{Line}\nBF1 nonsense");
        await bench.Page.Keyboard.PressAsync("Tab");
        await bench.Page.Keyboard.PressAsync("Enter");

        await Said(bench, "1 run of a box in the text; 1 line cannot be read");
        await Assertions.Expect(bench.Page.Locator("#drop-result td").First).ToHaveTextAsync("Detergent backflush");
        await Assertions.Expect(bench.Page.Locator("#drop-result li")).ToContainTextAsync("line 2 of the text");
    }

    [BrowserFact]
    public async Task A_saved_run_is_played_on_the_bench()
    {
        await using BenchPage bench = await BenchPage.Open(browser);
        byte[] saved = RecordingFile.Write(
            new Recording(ScenarioText.Default with { Seed = 77 }, [], 60_000_000_000));

        await Choose(bench, "recording.json", saved);

        await Said(bench, "The saved run is being played on the bench: 0 commands.");
        await Assertions.Expect(bench.Page.Locator("#replay")).ToBeVisibleAsync();
        await Assertions.Expect(bench.Page.Locator("#seed")).ToHaveValueAsync("77");
    }

    [BrowserFact]
    public async Task What_cannot_be_read_is_said_in_one_line()
    {
        await using BenchPage bench = await BenchPage.Open(browser);

        await Choose(bench, "shot.csv", Encoding.UTF8.GetBytes("time_s,pressure_bar\n0,1\n1,much\n"));
        await Said(bench, "Not read: shot.csv, line 3: pressure_bar \"much\" is not possible; allowed: a number");
        await Choose(bench, "film.mov", new byte[RecordingReader.MostBytes + 1]);

        await Said(bench, $"Not read: film.mov is too large; allowed: at most {RecordingReader.MostBytes} bytes");
    }

    private static Task Said(BenchPage bench, string words) =>
        Assertions.Expect(bench.Page.Locator("#drop-said")).ToHaveTextAsync(words);

    private static Task Choose(BenchPage bench, string name, byte[] content) => bench.Page.Locator("#drop-file")
        .SetInputFilesAsync(new FilePayload { Name = name, MimeType = "", Buffer = content });

    private static string Shot() => "time_s,pressure_bar\n" + string.Concat(Enumerable.Range(0, 301).Select(sample =>
        string.Create(CultureInfo.InvariantCulture, $"{sample * 0.2:0.0},{(sample is > 50 and < 200 ? 9 : 0)}\n")));
}
