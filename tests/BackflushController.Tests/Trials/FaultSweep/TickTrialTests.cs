namespace BackflushController.Tests.Trials;

/// <summary>
/// After whichever tick the outputs are no longer renewed, the loop stands still or loses its order, or the chip is
/// reset. A fair sample; the command "fault-sweep" takes every tick.
/// </summary>
[Trait("Category", "Slow")]
public sealed class TickTrialTests
{
    private const int Stride = 29;

    /// <summary>The range of the longest time that the pump ran on, ms.</summary>
    public static TheoryData<string, Func<TrialReport>, long, long> Trials => new()
    {
        { "outputs no longer renewed", () => new LostRenewalTrial(seed: 1, Stride).Run(), 450, 521 },
        { "loop stands still", () => new FrozenLoopTrial(seed: 1, Stride).Run(), 1000, 2000 },
        { "checkpoints out of order", () => new BrokenOrderTrial(seed: 1, Stride).Run(), 1000, 2000 },
    };

    [Theory, MemberData(nameof(Trials))]
    public void Whatever_is_wrong_with_the_loop_the_pump_goes_off_in_time(
        string name, Func<TrialReport> run, long lowest, long highest)
    {
        TrialReport report = run();
        Assert.Equal(name, report.Name);
        AssertKept(report);
        Assert.InRange(report.LongestPumpNanoseconds!.Value, lowest * Millisecond, highest * Millisecond);
    }

    [Fact]
    public void A_chip_that_is_reset_knows_of_the_detergent_and_starts_nothing()
    {
        AssertKept(FaultSweep.Resets(seed: 1, Stride));
    }

    private static void AssertKept(TrialReport report)
    {
        Assert.InRange(report.Points.Count, report.Places / Stride, (report.Places / Stride) + 1);
        Assert.True(report.Places > 10_000);
        Assert.Empty(report.Broken.Select(point => $"{point.Number} {point.Where}: {string.Join("; ", point.Broken)}"));
    }
}
