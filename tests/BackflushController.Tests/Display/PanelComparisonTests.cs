using static BackflushController.Tests.Fixtures.Session;

namespace BackflushController.Tests.Display;

/// <summary>The same detergent stage with the panel as it should be, and with all that can be wrong with it.</summary>
public sealed class PanelComparisonTests(ITestOutputHelper output)
{
    private const int Cycles = 5;
    private const double TransactionMicroseconds = 1_050_000;

    /// <summary>
    /// A delay of up to a tick does not move the schedule, so the step after it is shorter by as much; and the tick
    /// that comes late has its own work before its edge.
    /// </summary>
    private const double CatchUpMicroseconds = 25_000;

    /// <summary>
    /// Milliseconds. The panel is asked again every ten seconds, so each of these makes the block fall somewhere else.
    /// </summary>
    private static readonly int[] StrikesAt =
        [0, 5_000, 6_500, 8_000, 9_000, 15_900, 16_600, 16_950, 17_080, 17_790, 18_070, 19_000, 20_000, 26_500];

    [Fact]
    public void Side_by_side_every_edge_keeps_its_time()
    {
        output.WriteLine("panel      edges  worst against schedule  against the recipe: late        early");
        foreach (PanelCondition condition in Enum.GetValues<PanelCondition>())
        {
            bool stuck = condition == PanelCondition.StuckBus;
            OutputEdge[][] runs =
                [.. (stuck ? StrikesAt : [0]).Select(strike => RunDetergentStage(condition, strike * Millisecond))];
            double schedule = runs.Max(edges => edges.Max(edge => Math.Abs(edge.ErrorNanoseconds))) / 1000.0;
            double late = runs.Max(edges => StepErrors(edges).Max());
            double early = runs.Min(edges => StepErrors(edges).Min());
            output.WriteLine(
                $"{condition,-10} {runs[0].Length,5}  {schedule,19:0} us  {late,21:0} us  {early,8:0} us");

            Assert.All(runs, AssertSequence);
            Assert.All(runs, OutputChecks.AssertPumpOnlyWithValve);
            if (stuck)
            {
                Assert.InRange(late, 500_000, TransactionMicroseconds);
                Assert.InRange(early, -CatchUpMicroseconds, 0);
            }
            else
            {
                Assert.InRange(schedule, 0, OutputChecks.WorstEdgeErrorMicroseconds);
                Assert.InRange(late, 0, OutputChecks.WorstEdgeErrorMicroseconds);
                Assert.InRange(early, -OutputChecks.WorstEdgeErrorMicroseconds, 0);
            }
        }
    }

    private static OutputEdge[] RunDetergentStage(PanelCondition condition, long faultAt)
    {
        var session = new Session();
        I2cWires wires = session.Rig.Chip.I2cWires(Wiring.I2cDataPin, Wiring.I2cClockPin);
        session.At(faultAt, () =>
        {
            switch (condition)
            {
                case PanelCondition.Unplugged:
                    wires.Disconnect(Wiring.OledAddress);
                    break;

                case PanelCondition.OpenBus:
                    wires.Condition = I2cBusCondition.Open;
                    break;

                case PanelCondition.StuckBus:
                    wires.Condition = I2cBusCondition.Stuck;
                    break;
            }
        });

        // Held until it is heard: a stuck bus may block for a second.
        session.At(3 * Second, () => session.Rig.Button.PressFor(2 * Second));
        session.At(8 * Second, () => session.Rig.Button.PressFor(3 * Second));
        session.RunUntil(140 * Second);
        return session.Timed;
    }

    private static void AssertSequence(OutputEdge[] edges)
    {
        Assert.Equal(4 * Cycles, edges.Length);
        for (int i = 0; i < edges.Length; i++)
        {
            Assert.Equal(i % 4 is 1 or 2 ? BoxOutput.Pump : BoxOutput.Valve, edges[i].Output);
            Assert.Equal(i % 4 < 2, edges[i].On);
        }
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
        for (int i = 1; i < edges.Length; i++)
        {
            yield return ((edges[i].TimeNanoseconds - edges[i - 1].TimeNanoseconds) / 1000.0) - steps[(i - 1) % 4];
        }
    }
}
