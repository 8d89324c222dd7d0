namespace BackflushController.Bench;

/// <summary>Measures how fast the simulation runs. The numbers depend on the computer: this is no test.</summary>
internal sealed class BenchmarkCommand : EnvironmentCommand
{
    private const double GoalSecondsPerSecond = 5_000;
    private const double MicrosecondsPerSecond = 1e6;
    private const int MostRuns = 1_000;
    private const int UsualRuns = 10;

    // On one core the just-in-time compiler takes seconds until it has found and optimised what is used most.
    private const int WarmUpRuns = 20;

    private readonly RunChoice _choice;
    private readonly Option<int> _runs = OptionKinds.Whole("--runs", "Runs to measure", 1, MostRuns, UsualRuns);

    public BenchmarkCommand(BenchEnvironment environment)
        : base(
            environment, "benchmark", "Measures how many simulated seconds pass in a second of real time, on one core.")
    {
        _choice = new RunChoice(environment);
        this.AddAll([.. _choice.All, _runs]);
        SetAction(Execute);
    }

    private int Execute(ParseResult result)
    {
        RunOptions options = _choice.Read(result);
        int count = result.GetValue(_runs);
        bool oneCore = Environment.TryUseOneCore();
        string fault = options.Fault is null ? "" : $"fault {options.Fault}, ";
        WriteLine(
            $"Benchmark: programme {options.Programme}, machine {options.Machine}, seed {options.Seed}, " +
            $"{fault}{count} runs after {WarmUpRuns} to warm up, " +
            (oneCore ? "on one core" : "on all cores (this system cannot confine a process)"));
        for (int run = 0; run < WarmUpRuns; run++)
        {
            Measure(options);
        }

        Measured[] runs = [.. Enumerable.Range(1, count).Select(number => MeasureAloud(options, number))];
        bool isFast = WriteSummary(runs);
        return isFast && runs.All(run => run.Report.Succeeded) ? 0 : 1;
    }

    private Measured MeasureAloud(RunOptions options, int number)
    {
        Measured run = Measure(options);
        WriteLine(
            $"run {number,-4} {Numbers.Text(run.Report.SimulatedSeconds, 1)} s simulated in " +
            $"{Numbers.Text(run.RealSeconds, 3)} s: {Numbers.Text(run.SecondsPerSecond)} simulated s/s");
        return run;
    }

    private Measured Measure(RunOptions options) => Environment.Await(() =>
    {
        long start = Environment.Clock.GetTimestamp();
        RunReport report = Environment.RunProgramme(options, null);
        return new Measured(report, Environment.Clock.GetElapsedTime(start).TotalSeconds);
    });

    /// <returns>True when the goal is met.</returns>
    private bool WriteSummary(Measured[] runs)
    {
        Measured[] slowestFirst = [.. runs.OrderBy(run => run.SecondsPerSecond)];
        Measured median = slowestFirst[runs.Length / 2];
        TickCosts ticks = median.Report.Ticks;
        PanelTraffic panel = median.Report.Panel;
        double microsecondsPerTick = median.RealSeconds * MicrosecondsPerSecond / Math.Max(1, ticks.Ticks);
        bool isFast = median.SecondsPerSecond >= GoalSecondsPerSecond;
        string verdict = isFast ? "" : "  NOT MET";
        WriteLine(
            $"median   {Numbers.Text(median.SecondsPerSecond)} simulated s/s " +
            $"(goal: at least {Numbers.Text(GoalSecondsPerSecond)}){verdict}");
        WriteLine(
            $"range    {Numbers.Text(slowestFirst[0].SecondsPerSecond)} to " +
            $"{Numbers.Text(slowestFirst[^1].SecondsPerSecond)} simulated s/s");
        WriteLine($"tick     {Numbers.Text(microsecondsPerTick, 1)} µs of this computer");
        WriteLine(
            $"modelled {Numbers.Text(ticks.MedianBusyMicroseconds)} µs busy and {Numbers.Text(ticks.MedianUnits)} " +
            $"units of control step a tick, by cost model {median.Report.CostModelName}");
        WriteLine(
            $"panel    {Numbers.Text(panel.Bytes / panel.Seconds)} bytes/s on the bus while filling, " +
            $"changed columns only; whole pictures would take {Numbers.Text(panel.WholePictureBytes / panel.Seconds)}");
        return isFast;
    }

    private sealed record Measured(RunReport Report, double RealSeconds)
    {
        // A clock that has not ticked must not give an infinite speed.
        private const double LeastSeconds = 1e-6;

        public double SecondsPerSecond => Report.SimulatedSeconds / Math.Max(RealSeconds, LeastSeconds);
    }
}
