using System.Diagnostics;

namespace BackflushController.Bench;

/// <summary>Finds a Chromium on this computer and starts it without a window.</summary>
public static class ChromiumFinder
{
    /// <summary>The environment variable that says where it is.</summary>
    public const string Variable = "BENCH_CHROMIUM";

    /// <summary>What keeps a Chromium quiet: no window, no network of its own.</summary>
    public static IReadOnlyList<string> QuietFlags { get; } =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private static readonly string[] Usual =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The program; null when there is none.</summary>
    public static string? Find()
    {
        string? told = Environment.GetEnvironmentVariable(Variable);
        return (string.IsNullOrEmpty(told) ? Usual : [told]).FirstOrDefault(File.Exists);
    }

    /// <summary>Starts it on a page.</summary>
    /// <param name="profile">An empty directory for what it writes.</param>
    internal static Process Start(string program, string profile, Uri page)
    {
        string[] arguments =
            ["--headless", .. QuietFlags, $"--user-data-dir={profile}", "--remote-debugging-port=0", page.AbsoluteUri];
        Process browser = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        browser.OutputDataReceived += (_, _) => { };
        browser.ErrorDataReceived += (_, _) => { };
        browser.BeginOutputReadLine();
        browser.BeginErrorReadLine();
        return browser;
    }
}
