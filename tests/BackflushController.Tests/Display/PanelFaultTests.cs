namespace BackflushController.Tests.Display;

/// <summary>The same detergent stage with the panel as it should be, and with all that can be wrong with it.</summary>
public sealed class PanelFaultTests(ITestOutputHelper output)
{
    private const int Cycles = 5;
    private const double TransactionMicroseconds = 1_050_000;

    /// <summary>
    /// A delay of up to a tick does not move the schedule, so the step after it is shorter by as much; and the tick
    /// that comes late has its own work before its edge.
    /// </summary>
    private const double CatchUpMicroseconds = 25_000;

    private static readonly Dictionary<string, Action<Session>> Faults = new()
    {
        ["attached"] = _ => { },
        ["unplugged"] = session => session.World.PanelWires.Disconnect(Wiring.OledAddress),
        ["open bus"] = session => session.World.PanelWires.Condition = I2cBusCondition.Open,
        ["stuck bus"] = session => session.World.PanelWires.Condition = I2cBusCondition.Stuck,
    };

    [Theory]
    [InlineData("attached")]
    [InlineData("unplugged")]
    [InlineData("open bus")]
    public void Every_edge_keeps_its_time(string fault)
    {
        (double late, double early, OutputEdge[] edges) = RunDetergentStage(fault, 0);

        OutputChecks.AssertExact(edges);
        Assert.InRange(late, 0, OutputChecks.WorstEdgeErrorMicroseconds);
        Assert.InRange(early, -OutputChecks.WorstEdgeErrorMicroseconds, 0);
    }

    /// <summary>
    /// The panel is asked again every ten seconds, so each of these times makes the block fall somewhere else.
    /// </summary>
    [Fact]
    public void A_stuck_bus_delays_an_edge_by_one_transaction_at_most()
    {
        int[] strikes =
            [0, 5_000, 6_500, 8_000, 9_000, 15_900, 16_600, 16_950, 17_080, 17_790, 18_070, 19_000, 20_000, 26_500];
        (double Late, double Early, OutputEdge[] Edges)[] runs =
            [.. strikes.Select(strike => RunDetergentStage("stuck bus", strike * Millisecond))];

        Assert.InRange(runs.Max(run => run.Late), 500_000, TransactionMicroseconds);
        Assert.InRange(runs.Min(run => run.Early), -CatchUpMicroseconds, 0);
    }

    [Fact]
    public void A_bus_that_sticks_in_a_fill_makes_no_fill_shorter()
    {
        OutputEdge[] edges = RunDetergentStage("stuck bus", 20 * Second).Edges;

        Assert.All(OutputChecks.Fills(edges), fill => Assert.InRange(
            (fill.Off.TimeNanoseconds - fill.On.TimeNanoseconds) / 1e9, 9.999, 11.05));
    }

    [Fact]
    public void A_panel_unplugged_in_a_fill_and_plugged_in_again_shows_the_run()
    {
        var session = new Session();
        session.At(20 * Second, () => Faults["unplugged"](session));
        session.At(40 * Second, () =>
        {
            session.World.Panel.PowerUp();
            session.World.PanelWires.Connect(Wiring.OledAddress, session.World.Panel);
        });
        PanelPicture again = session.PanelAt(62 * Second);
        RunDetergentStage(session);

        OutputChecks.AssertExact(session.Timed);
        Assert.Equal("\u25CB stop", again.Hint);
        Assert.EndsWith("3/5", again.Title);
    }

    private (double Late, double Early, OutputEdge[] Edges) RunDetergentStage(string fault, long faultAt)
    {
        var session = new Session();
        session.At(faultAt, () => Faults[fault](session));
        RunDetergentStage(session);
        OutputEdge[] edges = session.Timed;
        OutputChecks.AssertCycles(Cycles, edges);
        OutputChecks.AssertPumpOnlyWithValve(edges);
        double[] errors = [.. StepErrors(edges)];
        double schedule = edges.Max(edge => Math.Abs(edge.ErrorNanoseconds)) / 1000.0;
        output.WriteLine(
            $"{fault} at {faultAt / 1e9:0.00} s: {edges.Length} edges, {schedule:0} us from the schedule at the worst, "
            + $"against the recipe {errors.Max():0} us late and {errors.Min():0} us early");
        return (errors.Max(), errors.Min(), edges);
    }

    private static void RunDetergentStage(Session session)
    {
        // Held until it is heard: a stuck bus may block for a second.
        session.PressFor(3 * Second, 2 * Second);
        session.PressFor(8 * Second, 3 * Second);
        session.RunUntil(140 * Second);
    }

    /// <summary>From each edge to the next, against the recipe; microseconds, positive is late.</summary>
    private static IEnumerable<double> StepErrors(OutputEdge[] edges)
    {
        const long fill = 10_000_000;
        const long release = 10_000_000;
        long[] steps =
        [
            RunTiming.ValveLeadMicroseconds,
            fill,
            RunTiming.ValveLagMicroseconds,
            release - RunTiming.ValveLagMicroseconds - RunTiming.ValveLeadMicroseconds,
        ];
        return edges.Skip(1).Select((edge, i) =>
            ((edge.TimeNanoseconds - edges[i].TimeNanoseconds) / 1000.0) - steps[i % steps.Length]);
    }
}
