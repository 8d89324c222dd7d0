using BackflushController.Trials;

namespace BackflushController.Bench;

/// <summary>Cuts the power at the ticks of a run and tells whether the box keeps its promises.</summary>
/// <param name="environment">Console, directory and clock.</param>
/// <param name="sweepPowerLoss">Makes the cuts.</param>
internal sealed class PowerLossCommand(
    BenchEnvironment environment, Func<PowerLossRequest, PowerLossReport> sweepPowerLoss)
{
    // The first ones tell what is wrong; the others mostly say the same.
    private const int MostShown = 10;

    private const int StateWidth = 16;
    private const int NumberWidth = 10;

    /// <summary>Makes the cuts.</summary>
    /// <param name="request">Which.</param>
    /// <returns>Whether the box kept every promise.</returns>
    public bool Execute(PowerLossRequest request)
    {
        string ticks = request.Every == 1 ? "every tick" : $"1 of {Numbers.Text(request.Every)} ticks";
        environment.Output.WriteLine($"Power cuts: a detergent backflush, seed {request.Seed}, cut at {ticks}");
        long start = environment.Clock.GetTimestamp();
        PowerLossReport report = SweepPowerLoss(request);
        TimeSpan realTime = environment.Clock.GetElapsedTime(start);
        WriteStates(report);
        environment.Output.WriteLine(
            $"{Numbers.Text(report.Cuts.Count)} cuts in a run of {Numbers.Text(report.Ticks)} ticks, a reboot after " +
            $"each, in {Numbers.Text(realTime.TotalSeconds, 1)} s");
        WriteBroken(report);
        return !report.Broken.Any();
    }

    // On its own thread, so that Ctrl+C ends the program even in the middle of it.
    private PowerLossReport SweepPowerLoss(PowerLossRequest request)
    {
        Task<PowerLossReport> trial = Task.Factory.StartNew(
            () => sweepPowerLoss(request),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        return trial.WaitAsync(environment.Stop).GetAwaiter().GetResult();
    }

    private void WriteStates(PowerLossReport report)
    {
        WriteRow("state", "cuts", "detergent", "broken");
        foreach (IGrouping<string, PowerCut> state in report.Cuts.GroupBy(cut => cut.State.ToString()))
        {
            WriteCounts(state.Key, state);
        }

        WriteCounts("all", report.Cuts);
    }

    private void WriteCounts(string name, IEnumerable<PowerCut> cuts)
    {
        WriteRow(
            name,
            Numbers.Text(cuts.Count()),
            Numbers.Text(cuts.Count(cut => cut.DetergentInGroup)),
            Numbers.Text(cuts.Count(cut => cut.Broken.Count > 0)));
    }

    private void WriteRow(string state, params string[] counts)
    {
        string columns = string.Concat(counts.Select(count => count.PadLeft(NumberWidth)));
        environment.Output.WriteLine(state.PadRight(StateWidth) + columns);
    }

    private void WriteBroken(PowerLossReport report)
    {
        PowerCut[] broken = report.Broken.ToArray();
        foreach (PowerCut cut in broken.Take(MostShown))
        {
            environment.Output.WriteLine(
                $"tick {Numbers.Text(cut.Tick)}, {cut.State}: {SingleLine.Of(string.Join("; ", cut.Broken))}");
        }

        string count = $"{Numbers.Text(broken.Length)} of {Numbers.Text(report.Cuts.Count)} cuts";
        environment.Output.WriteLine(broken.Length switch
        {
            0 => "Every promise was kept.",
            <= MostShown => $"Promises were broken after {count}.",
            _ => $"Promises were broken after {count}; these are the first {MostShown}.",
        });
    }
}
