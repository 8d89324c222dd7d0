namespace BackflushController.Bench;

/// <summary>The result of a run in a few lines, each measurement beside its goal.</summary>
public static class RunSummary
{
    /// <summary>The most units that a control step may take.</summary>
    public const int GoalControlStepUnits = 1_500;

    private const double GoalEdgeErrorMicroseconds = 1_000;
    private const int TickMicroseconds = 20_000;

    /// <param name="slow">The same run on a chip that needs longer for a unit; null when there was none.</param>
    /// <param name="outDirectory">Where the files went, as the user wrote it.</param>
    /// <returns>The lines in the order in which to show them.</returns>
    public static IReadOnlyList<SummaryLine> Of(RunReport report, RunReport? slow, string outDirectory)
    {
        TickCosts ticks = report.Ticks;
        string edges = $"{Numbers.Text(report.TimedEdgeCount)} of pump and valve, worst error " +
            $"{Numbers.Text(report.WorstEdgeErrorMicroseconds)} µs " +
            $"(goal: at most {Numbers.Text(GoalEdgeErrorMicroseconds)})";
        string step = Distribution(ticks.MedianUnits, ticks.Percentile99Units, ticks.WorstUnits) +
            $" units (goal: at most {Numbers.Text(GoalControlStepUnits)})";
        string busy = Distribution(
            ticks.MedianBusyMicroseconds, ticks.Percentile99BusyMicroseconds, ticks.WorstBusyMicroseconds) +
            $" µs busy (goal: at most {Numbers.Text(TickMicroseconds)})";
        string simulated = Numbers.Text(report.SimulatedSeconds, 1);
        string overruns = $"{Numbers.Text(ticks.Overruns)} of {Numbers.Text(ticks.Ticks)} ticks (goal: none)";
        return
        [
            Outcome(report),
            .. Fault(report.Fault),
            new("run time", $"{simulated} s simulated in {Numbers.Text(report.WallSeconds, 2)} s"),
            new("edges", edges, report.WorstEdgeErrorMicroseconds <= GoalEdgeErrorMicroseconds),
            new("control step", step, ticks.WorstUnits <= GoalControlStepUnits),
            new("tick", busy, ticks.WorstBusyMicroseconds <= TickMicroseconds),
            new("overruns", overruns, ticks.Overruns == 0),
            new("cost model", report.CostModelName),
            .. Slow(slow),
            new("drip tray", $"{Numbers.Text(report.DripTrayMillilitres)} ml of water"),
            new("files", Files(report, outDirectory)),
        ];
    }

    /// <summary>The worst figures of that run in one line; the goals are the same.</summary>
    private static IEnumerable<SummaryLine> Slow(RunReport? slow)
    {
        if (slow is null)
        {
            yield break;
        }

        TickCosts ticks = slow.Ticks;
        bool met = slow.WorstEdgeErrorMicroseconds <= GoalEdgeErrorMicroseconds
            && ticks.WorstUnits <= GoalControlStepUnits
            && ticks.WorstBusyMicroseconds <= TickMicroseconds
            && ticks.Overruns == 0;
        yield return new(
            "slow chip",
            $"{slow.CostModelName}: edges {Numbers.Text(slow.WorstEdgeErrorMicroseconds)} µs, step " +
            $"{Numbers.Text(ticks.WorstUnits)} units, tick {Numbers.Text(ticks.WorstBusyMicroseconds)} µs at worst, " +
            $"{Numbers.Text(ticks.Overruns)} overruns (same goals)",
            met);
    }

    private static SummaryLine Outcome(RunReport report)
    {
        string outcome = SingleLine.Of(report.Outcome);
        return report.Fault?.Scenario is null
            ? new("outcome", (report.Completed ? "" : "DID NOT FINISH: ") + outcome)
            : new("outcome", outcome, report.Succeeded);
    }

    private static IEnumerable<SummaryLine> Fault(FaultFinding? finding)
    {
        if (finding is { Scenario: FaultScenario scenario, ArrivedSeconds: double arrived })
        {
            string what = $"{scenario} at {Numbers.Text(arrived, 1)} s";
            yield return new("fault", $"{what}: {scenario.Description}");
        }

        if (finding is { SaidSeconds: double said })
        {
            string name = finding.Name is null ? "" : $"FAULT, {finding.Name}: ";
            yield return new("screen", $"at {Numbers.Text(said, 1)} s: {name}{finding.Advice}");
        }
    }

    private static string Distribution(int median, int percentile99, int worst)
    {
        return $"median {Numbers.Text(median)}, 99th percentile {Numbers.Text(percentile99)}, " +
            $"worst {Numbers.Text(worst)}";
    }

    private static string Files(RunReport report, string outDirectory)
    {
        int screens = NotableScreens.Distinct(report.Screens).Count;
        string tables = $"{OutputFiles.Plot}, {OutputFiles.Table}";
        return screens == 0
            ? $"{tables} in {outDirectory}"
            : $"{tables}, {OutputFiles.ContactSheet} and {screens} pictures in {OutputFiles.ScreenDirectory}/, " +
                $"in {outDirectory}";
    }
}
