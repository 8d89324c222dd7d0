using BackflushController.Simulation;

namespace BackflushController.Bench;

/// <summary>Measures how fast the rig runs. The numbers depend on the computer; nothing here is a test.</summary>
/// <param name="environment">Console, directory and clock.</param>
/// <param name="runProgramme">Runs the rig to the end.</param>
internal sealed class BenchmarkCommand(
    BenchEnvironment environment, Func<RunOptions, IRunObserver?, RunReport> runProgramme)
{
    private const double GoalSecondsPerSecond = 5_000;
    private const double MicrosecondsPerSecond = 1e6;

    // On one core the just-in-time compiler takes seconds until it has found and optimised what is used most.
    private const int WarmUpRuns = 20;

    /// <summary>Does the benchmark.</summary>
    /// <param name="request">What to measure.</param>
    /// <returns>Whether every run brought what it was to bring.</returns>
    public bool Execute(BenchmarkRequest request)
    {
        bool oneCore = environment.TryUseOneCore();
        string fault = request.Rig.Fault is null ? "" : $"fault {request.Rig.Fault}, ";
        environment.Output.WriteLine(
            $"Benchmark: programme {request.Rig.Programme}, machine {request.Rig.Machine}, seed {request.Rig.Seed}, " +
            $"{fault}{request.Runs} runs after {WarmUpRuns} to warm up, " +
            (oneCore ? "on one core" : "on all cores (this system cannot confine a process)"));
        for (int run = 0; run < WarmUpRuns; run++)
        {
            Measure(request.Rig);
        }

        BenchmarkRun[] runs = Enumerable.Range(1, request.Runs)
            .Select(number => MeasureAloud(request.Rig, number))
            .ToArray();
        WriteSummary(runs);
        return runs.All(run => run.Report.Succeeded);
    }

    private BenchmarkRun MeasureAloud(RunOptions options, int number)
    {
        BenchmarkRun run = Measure(options);
        environment.Output.WriteLine(
            $"run {number,-4} {Numbers.Text(run.Report.SimulatedSeconds, 1)} s simulated in " +
            $"{Numbers.Text(run.RealTime.TotalSeconds, 3)} s: {Numbers.Text(run.SecondsPerSecond)} simulated s/s");
        return run;
    }

    // On its own thread, so that Ctrl+C ends the program even in the middle of a run.
    private BenchmarkRun Measure(RunOptions options)
    {
        Task<BenchmarkRun> run = Task.Factory.StartNew(
            () =>
            {
                long start = environment.Clock.GetTimestamp();
                RunReport report = runProgramme(options, null);
                return new BenchmarkRun(report, environment.Clock.GetElapsedTime(start));
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        return run.WaitAsync(environment.Stop).GetAwaiter().GetResult();
    }

    private void WriteSummary(BenchmarkRun[] runs)
    {
        BenchmarkRun[] slowestFirst = runs.OrderBy(run => run.SecondsPerSecond).ToArray();
        BenchmarkRun median = slowestFirst[runs.Length / 2];
        TickCosts ticks = median.Report.Ticks;
        double microsecondsPerTick = median.RealTime.TotalSeconds * MicrosecondsPerSecond / Math.Max(1, ticks.Ticks);
        string verdict = median.SecondsPerSecond >= GoalSecondsPerSecond ? "" : "  NOT MET";
        environment.Output.WriteLine(
            $"median   {Numbers.Text(median.SecondsPerSecond)} simulated s/s " +
            $"(goal: at least {Numbers.Text(GoalSecondsPerSecond)}){verdict}");
        environment.Output.WriteLine(
            $"range    {Numbers.Text(slowestFirst[0].SecondsPerSecond)} to " +
            $"{Numbers.Text(slowestFirst[^1].SecondsPerSecond)} simulated s/s");
        environment.Output.WriteLine($"tick     {Numbers.Text(microsecondsPerTick, 1)} µs of this computer");
        environment.Output.WriteLine(
            $"modelled {Numbers.Text(ticks.MedianBusyMicroseconds)} µs busy and {Numbers.Text(ticks.MedianUnits)} " +
            $"units of control step a tick, by cost model {median.Report.CostModelName}");
        WritePanel(median.Report.Panel);
    }

    private void WritePanel(PanelTraffic panel)
    {
        environment.Output.WriteLine(
            $"panel    {Numbers.Text(panel.Bytes / panel.Seconds)} bytes/s on the bus while filling, " +
            $"changed pages only; whole pictures would take {Numbers.Text(panel.WholePictureBytes / panel.Seconds)}");
    }
}
