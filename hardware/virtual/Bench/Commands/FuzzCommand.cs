using BackflushController.Trials;

namespace BackflushController.Bench;

/// <summary>Lets storms pass over the box and tells whether it keeps its promises.</summary>
/// <param name="environment">Console, directory and clock.</param>
/// <param name="runFuzz">Lets the storms pass; hears, in a replay, every line of the log.</param>
internal sealed class FuzzCommand(
    BenchEnvironment environment, Func<FuzzRequest, Action<string>, FuzzSummary> runFuzz)
{
    // The first ones tell what is wrong; the others mostly say the same.
    private const int MostShown = 10;

    private const int NameWidth = 28;
    private const int NumberWidth = 12;

    /// <summary>Lets the storms pass.</summary>
    /// <param name="request">Which.</param>
    /// <returns>Whether the box kept every promise.</returns>
    public bool Execute(FuzzRequest request)
    {
        string seeds = request.Seeds == 1
            ? $"seed {request.Seed}"
            : $"seeds {request.Seed} to {request.Seed + request.Seeds - 1}";
        environment.Output.WriteLine($"Fuzz: {seeds}");
        long start = environment.Clock.GetTimestamp();
        FuzzSummary summary = RunFuzz(request);
        TimeSpan realTime = environment.Clock.GetElapsedTime(start);
        WriteCounts("fault raised", "times", summary.InjectedFaults);
        WriteCounts("fault named by the box", "times", summary.Faults);
        WriteCounts("promise", "tests", summary.Tests);
        WriteTotals(summary, realTime);
        WriteBroken(summary);
        return !summary.Broken.Any();
    }

    // On its own thread, so that Ctrl+C ends the program even in the middle of it.
    private FuzzSummary RunFuzz(FuzzRequest request)
    {
        Task<FuzzSummary> fuzz = Task.Factory.StartNew(
            () => runFuzz(request, line => environment.Output.WriteLine(SingleLine.Of(line))),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        return fuzz.WaitAsync(environment.Stop).GetAwaiter().GetResult();
    }

    private void WriteCounts(string what, string unit, IReadOnlyList<KeyValuePair<string, long>> counts)
    {
        environment.Output.WriteLine(what.PadRight(NameWidth) + unit.PadLeft(NumberWidth));
        foreach ((string name, long count) in counts)
        {
            environment.Output.WriteLine(name.PadRight(NameWidth) + Numbers.Text(count).PadLeft(NumberWidth));
        }
    }

    private void WriteTotals(FuzzSummary summary, TimeSpan realTime)
    {
        int Sum(Func<FuzzReport, int> count) => summary.Reports.Sum(count);
        environment.Output.WriteLine(
            $"{Numbers.Text(summary.Reports.Count)} seeds, {Numbers.Text(Sum(report => report.Boots))} power-ups, " +
            $"{Numbers.Text(Sum(report => report.Crashes))} crashes, {Numbers.Text(Sum(report => report.Fills))} " +
            $"fills, {Numbers.Text(Sum(report => report.RunsFinished))} programmes finished");
        environment.Output.WriteLine(
            $"{Numbers.Text(summary.Hours, 1)} simulated hours in {Numbers.Text(realTime.TotalSeconds, 1)} s: " +
            $"{Numbers.Text(summary.Hours / Math.Max(realTime.TotalSeconds, 0.001), 2)} hours a second");
    }

    private void WriteBroken(FuzzSummary summary)
    {
        FuzzReport[] broken = [.. summary.Broken];
        foreach (FuzzReport report in broken.Take(MostShown))
        {
            InvariantViolation violation = report.Violation!;
            environment.Output.WriteLine(SingleLine.Of(
                $"seed {report.Seed}: {violation.Invariant}, power-up {violation.Boot}, " +
                $"{Numbers.Text(violation.Nanoseconds * 1e-9, 3)} s, {violation.State}: {violation.Words}"));
        }

        string count = $"{Numbers.Text(broken.Length)} of {Numbers.Text(summary.Reports.Count)} seeds";
        environment.Output.WriteLine(broken.Length switch
        {
            0 => "Every promise was kept.",
            <= MostShown => $"Promises were broken in {count}.",
            _ => $"Promises were broken in {count}; these are the first {MostShown}.",
        });
        if (broken.Length > 0)
        {
            environment.Output.WriteLine($"See it happen: storm --replay --seed {broken[0].Seed}");
        }
    }
}
