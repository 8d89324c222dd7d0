namespace BackflushController.Bench;

/// <summary>Cuts the power at the ticks of a run and tells whether the invariants hold.</summary>
internal sealed class PowerLossCommand : Command
{
    private readonly BenchEnvironment _environment;
    private readonly Option<int> _every = OptionKinds.Every();
    private readonly Option<int> _seed = OptionKinds.Seed();

    public PowerLossCommand(BenchEnvironment environment)
        : base(
            "power-loss",
            "Cuts the power at every tick of a detergent backflush, boots the box again from the same flash each " +
            "time, and checks that nothing starts by itself and no detergent, run or written count is forgotten. " +
            "Exit code 1: something was.")
    {
        _environment = environment;
        this.AddAll([_every, _seed]);
        SetAction(result => Execute(result.GetValue(_seed), result.GetValue(_every)));
    }

    private int Execute(int seed, int every)
    {
        string ticks = every == 1 ? "every tick" : $"1 of {Numbers.Text(every)} ticks";
        _environment.Output.WriteLine($"Power-loss sweep: a detergent backflush, seed {seed}, cut at {ticks}");
        long start = _environment.Clock.GetTimestamp();
        PowerLossReport report = _environment.Await(() => _environment.SweepPowerLoss(seed, every));
        TimeSpan realTime = _environment.Clock.GetElapsedTime(start);
        IEnumerable<string[]> states = report.Cuts
            .GroupBy(cut => cut.State.ToString())
            .Select(state => Counts(state.Key, [.. state]));
        ResultText.WriteTable(
            _environment.Output, [["state", "cuts", "detergent", "broken"], .. states, Counts("all", report.Cuts)]);
        _environment.Output.WriteLine(
            $"{Numbers.Text(report.Cuts.Count)} cuts in a run of {Numbers.Text(report.Ticks)} ticks, a reboot after " +
            $"each, in {Numbers.Text(realTime.TotalSeconds, 1)} s");
        IEnumerable<string> violations = report.Broken.Select(cut =>
            $"tick {Numbers.Text(cut.Tick)}, {cut.State}: {string.Join("; ", cut.Broken)}");
        return ResultText.WriteViolations(_environment.Output, violations, "after", report.Cuts.Count, "cuts") ? 0 : 1;
    }

    private static string[] Counts(string name, IReadOnlyCollection<PowerCut> cuts) =>
    [
        name,
        Numbers.Text(cuts.Count),
        Numbers.Text(cuts.Count(cut => cut.DetergentInGroup)),
        Numbers.Text(cuts.Count(cut => cut.Broken.Count > 0)),
    ];
}
