using System.Collections.Concurrent;
using System.Diagnostics;
using BackflushController.Bench.Web;

namespace BackflushController.Bench;

/// <summary>
/// Measures the bench in the browser at 10x and at its greatest speed: how many frames a headless Chromium shows, and
/// how fast the simulation passes meanwhile. The numbers depend on the computer; nothing here is a test.
/// </summary>
internal sealed class BrowserBenchmarkCommand : EnvironmentCommand
{
    private const int WarmUpReports = 2;
    private const int Reports = 10;

    private static readonly double[] Speeds = [10, 100];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public BrowserBenchmarkCommand(BenchEnvironment environment)
        : base(
            environment, "browser-benchmark",
            "Measures at 10 and 100 times real time how many frames a second the page shows in a headless " +
            "Chromium, and how fast the simulation really passes.")
    {
        SetAction(_ => Measure().GetAwaiter().GetResult() ? 0 : 1);
    }

    private async Task<bool> Measure()
    {
        if (ChromiumFinder.Find() is not string chromium)
        {
            Environment.Error.WriteLine($"bench: no Chromium was found; {ChromiumFinder.Variable} can say where it is");
            return false;
        }

        await using BenchServer server = await Environment.Serve(0);
        using var reports = new BlockingCollection<FrameReport>();
        server.FramesShown += reports.Add;
        await server.Bench.Do(WorldCommands.Of(WorldAction.Basket, "blind"));
        string profile = Directory.CreateTempSubdirectory("bench-browser-").FullName;
        using Process browser = ChromiumFinder.Start(chromium, profile, new Uri(server.Address, "#measure"));
        try
        {
            return Speeds.All(speed => Print(server.Bench, speed, reports));
        }
        finally
        {
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync();
            Directory.Delete(profile, recursive: true);
        }
    }

    private bool Print(LiveWorld bench, double speed, BlockingCollection<FrameReport> reports)
    {
        WriteLine($"Browser benchmark: headless Chromium, {Numbers.Text(speed)} times real time, {Reports} s");
        List<FrameReport> measured = [];
        while (measured.Count < Reports + WarmUpReports)
        {
            if (!reports.TryTake(out FrameReport? report, (int)Patience.TotalMilliseconds, Environment.Stop))
            {
                Environment.Error.WriteLine("bench: the page tells nothing");
                return false;
            }

            measured.Add(report);

            // Time waits at a prompt unless the same speed is asked for again.
            bench.SetSpeed(speed).Wait(Environment.Stop);
            bench.Do(WorldCommands.Of(WorldAction.Press, "long")).Wait(Environment.Stop);
        }

        FrameReport[] kept = [.. measured.Skip(WarmUpReports)];
        WriteLine($"frames     {Numbers.Text(kept.Average(report => report.FramesPerSecond), 1)} a second");
        WriteLine($"snapshots  {Numbers.Text(kept.Average(report => report.UpdatesPerSecond), 1)} a second");
        WriteLine(
            $"longest    {Numbers.Text(kept.Max(report => report.LongestMilliseconds))} ms from one frame to the next");
        WriteLine($"simulation {Numbers.Text(kept.Average(report => report.Rate), 1)} simulated s/s");
        return true;
    }
}
