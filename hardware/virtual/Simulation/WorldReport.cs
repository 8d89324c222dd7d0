namespace BackflushController.Simulation;

/// <summary>What happened at a bench as a report of the rig, for the writers that the command line has.</summary>
public static class WorldReport
{
    private const double NanosecondsPerSecond = 1e9;
    private const string FaultPrefix = "FAULT: ";

    /// <summary>The report.</summary>
    /// <param name="snapshot">The bench.</param>
    /// <param name="costModel">The name of its cost model.</param>
    public static RunReport Of(WorldSnapshot snapshot, string costModel)
    {
        TraceContent all = snapshot.Trace.All();
        IReadOnlyList<VerdictMark> marks = all.Marks;
        VerdictMark? fault = marks.FirstOrDefault(mark => mark.Kind == "fault");
        bool done = marks.Any(mark => mark.Kind == "done");
        return new RunReport
        {
            Programme = snapshot.Scenario.Programme ?? "by hand",
            Machine = snapshot.Scenario.Machine,
            Seed = snapshot.Scenario.Seed,
            CostModelName = costModel,
            SimulatedSeconds = snapshot.TimeNanoseconds / NanosecondsPerSecond,
            WallSeconds = 0,
            Completed = done,
            Outcome = marks.Count == 0 ? "nothing ran" : marks[^1].Text,
            Fault = fault == null ? null : FindingOf(fault, done),
            Edges = all.Edges,
            Pressure = all.Pressure,
            Screens = [],
            Log = all.Log,
            Cycles = all.Cycles,
            Ticks = new TickCosts(0, 0, 0, 0, 0, 0, 0, (int)snapshot.Ticks),
            Panel = new PanelTraffic(0, 0, 0),
            DripTrayMillilitres = snapshot.TrayMillilitres,
        };
    }

    private static FaultFinding FindingOf(VerdictMark fault, bool done) => new()
    {
        Trial = null,
        ArrivedSeconds = null,
        SaidSeconds = fault.TimeNanoseconds / NanosecondsPerSecond,
        Name = fault.Text[FaultPrefix.Length..],
        Advice = "",
        RanToEnd = done,
    };
}
