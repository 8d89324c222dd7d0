using BackflushController.Trials;

namespace BackflushController.Bench;

/// <summary>
/// Lets things go wrong at one place of a run after the other and tells whether the box keeps its promises.
/// </summary>
/// <param name="environment">Console, directory and clock.</param>
/// <param name="sweepFaults">Makes the trials, each when it is asked for.</param>
internal sealed class FaultSweepCommand(
    BenchEnvironment environment, Func<FaultSweepRequest, IEnumerable<TrialReport>> sweepFaults)
{
    // The first ones of each trial tell what is wrong; the others mostly say the same.
    private const int MostShown = 5;

    private const int NameWidth = 34;
    private const int NumberWidth = 14;
    private const double NanosecondsPerMillisecond = 1_000_000;

    /// <summary>Makes the trials.</summary>
    /// <param name="request">Which.</param>
    /// <returns>Whether the box kept every promise.</returns>
    public bool Execute(FaultSweepRequest request)
    {
        string places = request.Every == 1 ? "every place" : $"1 of {Numbers.Text(request.Every)} places";
        environment.Output.WriteLine($"Exhaustive trials: a detergent backflush, seed {request.Seed}, {places}");
        WriteRow("what", "places", "tried", "broken", "pump off, ms", "wall, s");
        bool kept = true;
        using IEnumerator<TrialReport> trials = sweepFaults(request).GetEnumerator();
        long start = environment.Clock.GetTimestamp();
        while (Next(trials) is { } report)
        {
            WriteReport(report, environment.Clock.GetElapsedTime(start));
            kept &= !report.Broken.Any();
            start = environment.Clock.GetTimestamp();
        }

        environment.Output.WriteLine(kept ? "Every promise was kept." : "Promises were broken.");
        return kept;
    }

    // On its own thread, so that Ctrl+C ends the program even in the middle of it.
    private TrialReport? Next(IEnumerator<TrialReport> trials)
    {
        Task<TrialReport?> trial = Task.Factory.StartNew(
            () => trials.MoveNext() ? trials.Current : null,
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        return trial.WaitAsync(environment.Stop).GetAwaiter().GetResult();
    }

    private void WriteReport(TrialReport report, TimeSpan realTime)
    {
        TrialPoint[] broken = report.Broken.ToArray();
        WriteRow(
            report.Name,
            Numbers.Text(report.Places),
            Numbers.Text(report.Points.Count),
            Numbers.Text(broken.Length),
            report.LongestPumpNanoseconds is { } pump ? Numbers.Text(pump / NanosecondsPerMillisecond, 1) : "-",
            Numbers.Text(realTime.TotalSeconds, 1));
        foreach (TrialPoint point in broken.Take(MostShown))
        {
            environment.Output.WriteLine(
                $"  {Numbers.Text(point.Number)}, {point.Where}: {SingleLine.Of(string.Join("; ", point.Broken))}");
        }
    }

    private void WriteRow(string name, params string[] columns)
    {
        string cells = string.Concat(columns.Select(cell => cell.PadLeft(NumberWidth)));
        environment.Output.WriteLine(name.PadRight(NameWidth) + cells);
    }
}
