namespace BackflushController.Tests.Run;

/// <summary>Edge errors over a long run, with the interpreter charged and the panel attached.</summary>
[Trait("Category", "Slow")]
public sealed class HundredCyclesTests
{
    private const int Stages = 5;
    private const int CyclesPerStage = 20;
    private const int Cycles = Stages * CyclesPerStage;
    private const double MillilitresPerCycle = 20;

    /// <summary>
    /// A hundred fills of 450 s together: the output gate grants 480 s in one run. The second recipe does not fit the
    /// tick anywhere.
    /// </summary>
    [Theory]
    [InlineData(4_500_000, 15_500_000)]
    [InlineData(3_333_333, 3_222_223)]
    public void The_error_stays_within_a_millisecond_and_does_not_grow(long fill, long release)
    {
        OutputEdge[] edges = Run(fill, release);
        double[] errors = [.. edges.Select(edge => edge.ErrorNanoseconds / 1000.0)];
        OutputChecks.AssertCycles(Cycles, edges);
        OutputChecks.AssertExact(edges);
        Assert.InRange(errors[(2 * Cycles)..].Average() - errors[..(2 * Cycles)].Average(), -50, 50);

        // Against the recipe alone: the first edge is the anchor, whatever the firmware believed.
        OutputEdge[] pumpOn = [.. edges.Where(edge => edge is { Output: BoxOutput.Pump, On: true })];
        for (int cycle = 0; cycle < Cycles; cycle++)
        {
            long expected = pumpOn[0].TimeNanoseconds + (cycle * (fill + release) * Microsecond);
            Assert.InRange((pumpOn[cycle].TimeNanoseconds - expected) / 1000.0, -500, 500);
        }
    }

    private static OutputEdge[] Run(long fill, long release)
    {
        var session = new Session
        {
            Main = firmware => firmware.MainWith(Stages, CyclesPerStage, fill, release),
        };
        Operator person = session.Invite(new OperatorTraits(TextId.WaterRinse, Seed: 1));

        // The tank holds the water of ninety cycles; without water the box stops the run.
        for (int cycle = 1; cycle <= Cycles; cycle++)
        {
            session.World.At(
                cycle * (fill + release) * Microsecond, () => session.World.Machine.AddTankWater(MillilitresPerCycle));
        }

        session.RunUntil(10_000 * Second);
        Assert.True(person.SawDone, string.Join("|", session.Lines) + " " + person.FaultName);
        return session.Timed;
    }
}
