namespace BackflushController.Tests.Trials;

/// <summary>
/// After whichever tick the outputs are no longer renewed, the loop stands still or loses its order, or the chip is
/// reset. A fair sample; the bench's command "fault-sweep" takes every tick.
/// </summary>
[Trait("Category", "Slow")]
public sealed class TickTrialTests
{
    private const int Stride = 29;

    [Fact]
    public void Outputs_that_are_no_longer_renewed_go_off_within_half_a_second_and_a_tick()
    {
        TrialReport report = new LostRenewalTrial(seed: 1, Stride).Run();

        AssertKept(report);
        Assert.InRange(report.LongestPumpNanoseconds!.Value, 450 * Millisecond, 521 * Millisecond);
    }

    [Fact]
    public void A_loop_that_stands_still_no_longer_pumps_within_two_seconds()
    {
        TrialReport report = new FrozenLoopTrial(seed: 1, Stride).Run();

        AssertKept(report);
        Assert.InRange(report.LongestPumpNanoseconds!.Value, 1000 * Millisecond, 2000 * Millisecond);
    }

    [Fact]
    public void A_loop_whose_stations_are_out_of_order_no_longer_pumps_within_two_seconds()
    {
        TrialReport report = new BrokenOrderTrial(seed: 1, Stride).Run();

        AssertKept(report);
        Assert.InRange(report.LongestPumpNanoseconds!.Value, 1000 * Millisecond, 2000 * Millisecond);
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
