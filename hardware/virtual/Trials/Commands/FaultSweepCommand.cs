namespace BackflushController.Trials;

/// <summary>Injects faults at each place of a run in turn and says whether the invariants hold.</summary>
internal sealed class FaultSweepCommand : EnvironmentCommand
{
    // The first ones of each trial tell what is wrong; the others mostly say the same.
    private const int MostShown = 5;

    private const int NameWidth = 34;
    private const int NumberWidth = 14;
    private const double NanosecondsPerMillisecond = 1_000_000;

    private readonly Option<int> _every = OptionKinds.Every();
    private readonly Option<int> _seed = OptionKinds.Seed();

    private readonly TrialSuites _suites;

    public FaultSweepCommand(BenchEnvironment environment, TrialSuites suites)
        : base(
            environment, "fault-sweep",
            "Lets everything go wrong at every place of a detergent backflush: each call of the board throws, the " +
            "outputs are no longer renewed, the loop stands still, the chip is reset. Checks that the pump stops in " +
            "time, that nothing starts by itself and that nothing is forgotten. Exit code 1: an invariant was " +
            "violated.")
    {
        _suites = suites;
        this.AddAll([_every, _seed]);
        SetAction(result => Execute(result.GetValue(_seed), result.GetValue(_every)));
    }

    private int Execute(int seed, int every)
    {
        string places = every == 1 ? "every place" : $"1 of {Numbers.Text(every)} places";
        WriteLine($"Fault sweep: a detergent backflush, seed {seed}, {places}");
        WriteRow("what", "places", "tried", "broken", "pump off, ms", "wall, s");
        bool held = true;
        using IEnumerator<TrialReport> trials = _suites.SweepFaults(seed, every).GetEnumerator();
        long start = Environment.Clock.GetTimestamp();
        while (Environment.Await(trials.MoveNext))
        {
            WriteReport(trials.Current, Environment.Clock.GetElapsedTime(start));
            held &= !trials.Current.Broken.Any();
            start = Environment.Clock.GetTimestamp();
        }

        WriteLine(held ? "Every invariant held." : "Invariants were violated.");
        return held ? 0 : 1;
    }

    private void WriteReport(TrialReport report, TimeSpan realTime)
    {
        TrialPoint[] broken = [.. report.Broken];
        WriteRow(
            report.Name, Numbers.Text(report.Places), Numbers.Text(report.Points.Count), Numbers.Text(broken.Length),
            report.LongestPumpNanoseconds is { } pump ? Numbers.Text(pump / NanosecondsPerMillisecond, 1) : "-",
            Numbers.Text(realTime.TotalSeconds, 1));
        foreach (TrialPoint point in broken.Take(MostShown))
        {
            WriteLine(
                $"  {Numbers.Text(point.Number)}, {point.Where}: {SingleLine.Of(string.Join("; ", point.Broken))}");
        }
    }

    // A trial takes long, so each row is shown as soon as it is there.
    private void WriteRow(string name, params IEnumerable<string> cells) => WriteLine(
        name.PadRight(NameWidth) + string.Concat(cells.Select(cell => cell.PadLeft(NumberWidth))));
}
