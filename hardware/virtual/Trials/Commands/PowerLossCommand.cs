namespace BackflushController.Trials;

/// <summary>Cuts the power at the ticks of a run and says whether the invariants hold.</summary>
internal sealed class PowerLossCommand : EnvironmentCommand
{
    private readonly Option<int> _every = OptionKinds.Every();
    private readonly Option<int> _seed = OptionKinds.Seed();

    private readonly TrialSuites _suites;

    public PowerLossCommand(BenchEnvironment environment, TrialSuites suites)
        : base(
            environment, "power-loss",
            "Cuts the power at every tick of a detergent backflush, boots the box again from the same flash each " +
            "time, and checks that nothing starts by itself and no detergent, run or written count is forgotten. " +
            "Exit code 1: something was.")
    {
        _suites = suites;
        this.AddAll([_every, _seed]);
        SetAction(result => Execute(result.GetValue(_seed), result.GetValue(_every)));
    }

    private int Execute(int seed, int every)
    {
        string ticks = every == 1 ? "every tick" : $"1 of {Numbers.Text(every)} ticks";
        WriteLine($"Power-loss sweep: a detergent backflush, seed {seed}, cut at {ticks}");
        long start = Environment.Clock.GetTimestamp();
        PowerLossReport report = Environment.Await(() => _suites.SweepPowerLoss(seed, every));
        TimeSpan realTime = Environment.Clock.GetElapsedTime(start);
        IEnumerable<string[]> states = report.Cuts
            .GroupBy(cut => CodeWords.Of(cut.State))
            .Select(state => Counts(state.Key, [.. state]));
        ResultText.WriteTable(
            Environment.Output, [["state", "cuts", "detergent", "broken"], .. states, Counts("all", report.Cuts)]);
        WriteLine(
            $"{Numbers.Text(report.Cuts.Count)} cuts in a run of {Numbers.Text(report.Ticks)} ticks, a reboot after " +
            $"each, in {Numbers.Text(realTime.TotalSeconds, 1)} s");
        IEnumerable<string> violations = report.Broken.Select(cut =>
            $"tick {Numbers.Text(cut.Tick)}, {CodeWords.Of(cut.State)}: {string.Join("; ", cut.Broken)}");
        return ResultText.WriteViolations(Environment.Output, violations, "after", report.Cuts.Count, "cuts") ? 0 : 1;
    }

    private static string[] Counts(string name, IReadOnlyCollection<PowerCut> cuts) =>
    [
        name,
        Numbers.Text(cuts.Count),
        Numbers.Text(cuts.Count(cut => cut.DetergentInGroup)),
        Numbers.Text(cuts.Count(cut => cut.Broken.Count > 0)),
    ];
}
