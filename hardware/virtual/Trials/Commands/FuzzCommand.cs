namespace BackflushController.Trials;

/// <summary>Fuzzes the box and says whether the invariants hold.</summary>
internal sealed class FuzzCommand : EnvironmentCommand
{
    private const int UsualSeeds = 1_000;
    private const int MostSeeds = 1_000_000;

    // A clock that has not ticked must not give an infinite speed.
    private const double LeastSeconds = 0.001;

    private readonly Option<int> _seed = OptionKinds.Seed();

    private readonly Option<int> _seeds = OptionKinds.Whole(
        "--seeds", "Seeds to try, one after the other", 1, MostSeeds, UsualSeeds);

    private readonly Option<bool> _replay = OptionKinds.Flag(
        "--replay", "Only the seed of --seed, with a log of what happens.");

    private readonly TrialSuites _suites;

    public FuzzCommand(BenchEnvironment environment, TrialSuites suites)
        : base(
            environment, "fuzz",
            "Lets seeds draw a machine, settings, people and faults of all kinds, runs programmes through several " +
            "power-ups, and checks the invariants at every tick; then all is repaired, and the box must finish a " +
            "programme. Exit code 1: an invariant was violated.")
    {
        _suites = suites;
        this.AddAll([_seeds, _seed, _replay]);
        SetAction(Execute);
    }

    private int Execute(ParseResult result)
    {
        int seed = result.GetValue(_seed);
        if (result.GetValue(_replay))
        {
            return result.Gives(_seeds)
                ? throw new BadInputException($"{_seeds.Name} is of no use with {_replay.Name}: that is one seed")
                : Report($"seed {seed}", () => new FuzzSummary([_suites.ReplayFuzz(seed, WriteOne)]));
        }

        int seeds = result.GetValue(_seeds);
        return seeds - 1 <= int.MaxValue - seed
            ? Report($"seeds {seed} to {seed + seeds - 1}", () => _suites.Fuzz(seed, seeds, Environment.Stop))
            : throw new BadInputException(
                $"{_seed.Name} {seed} and {seeds} seeds go beyond the last seed, {int.MaxValue}");
    }

    private int Report(string which, Func<FuzzSummary> fuzz)
    {
        WriteOne($"Fuzz: {which}");
        long start = Environment.Clock.GetTimestamp();
        FuzzSummary summary = Environment.Await(fuzz);
        double realSeconds = Environment.Clock.GetElapsedTime(start).TotalSeconds;
        ResultText.WriteTable(
            Environment.Output,
            [
                .. Counts("fault raised", "times", summary.InjectedFaults),
                .. Counts("fault named by the box", "times", summary.Faults),
                .. Counts("invariant", "tests", summary.Tests),
            ]);
        WriteTotals(summary, realSeconds);
        FuzzReport[] broken = [.. summary.Broken];
        bool held = ResultText.WriteViolations(
            Environment.Output, broken.Select(Violation), "in", summary.Reports.Count, "seeds");
        if (!held)
        {
            WriteOne($"See it happen: fuzz --replay --seed {broken[0].Seed}");
        }

        return held ? 0 : 1;
    }

    private static IEnumerable<string[]> Counts(
        string what, string unit, IReadOnlyList<KeyValuePair<string, long>> counts) =>
        counts.Select(count => (string[])[count.Key, Numbers.Text(count.Value)]).Prepend([what, unit]);

    private static string Violation(FuzzReport report)
    {
        InvariantViolation violation = report.Violation!;
        return $"seed {report.Seed}: {violation.Invariant}, power-up {violation.Boot}, " +
            $"{Numbers.Text(violation.Nanoseconds * 1e-9, 3)} s, {CodeWords.Of(violation.State)}: {violation.Words}";
    }

    private void WriteTotals(FuzzSummary summary, double realSeconds)
    {
        string Sum(Func<FuzzReport, int> count, string what) => Numbers.Count(summary.Reports.Sum(count), what);
        WriteOne(
            $"{Numbers.Count(summary.Reports.Count, "seed")}, {Sum(report => report.Boots, "power-up")}, " +
            $"{Sum(report => report.Crashes, "restart")} after an error, {Sum(report => report.Fills, "fill")}, " +
            $"{Sum(report => report.RunsFinished, "programme")} finished");
        WriteOne(
            $"{Numbers.Text(summary.Hours, 1)} simulated hours in {Numbers.Text(realSeconds, 1)} s: " +
            $"{Numbers.Text(summary.Hours / Math.Max(realSeconds, LeastSeconds), 2)} hours a second");
    }

    private void WriteOne(string line) => WriteLine(SingleLine.Of(line));
}
