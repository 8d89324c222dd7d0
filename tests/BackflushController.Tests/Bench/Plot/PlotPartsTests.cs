namespace BackflushController.Tests.Bench;

public sealed class PlotPartsTests
{
    [Theory]
    [InlineData(10, 8, 2)]
    [InlineData(10, 10, 1)]
    [InlineData(16, 8, 2)]
    [InlineData(17, 8, 5)]
    [InlineData(0.7, 8, 0.1)]
    [InlineData(900, 8, 200)]
    public void The_step_of_a_plain_axis_is_the_smallest_round_one_that_fits(double span, int most, double expected)
    {
        Assert.Equal(expected, AxisTicks.NumberStep(span, most), 1e-9);
    }

    [Theory]
    [InlineData(10, 18, 1)]
    [InlineData(240, 18, 15)]
    [InlineData(300, 18, 20)]
    [InlineData(3_000, 18, 300)]
    [InlineData(36_000, 18, 3_600)]
    [InlineData(100_000, 18, 7_200)]
    public void The_step_of_a_time_axis_is_round_in_seconds_minutes_or_hours(double seconds, int most, int expected)
    {
        Assert.Equal(expected, AxisTicks.SecondsStep(seconds, most));
    }

    [Fact]
    public void Thinning_keeps_the_lowest_and_the_highest_sample_of_each_column_in_order()
    {
        PressureSample[] samples = [new(0, 5), new(1, 9), new(2, 1), new(3, 4), new(10, 2), new(11, 2), new(15, 3)];

        Assert.Equal(
            [new(1, 9), new(2, 1), new(10, 2), new(15, 3)],
            PeakThinning.Thin(samples, startNanoseconds: 0, endNanoseconds: 20, columns: 2));
    }

    [Fact]
    public void An_output_that_is_on_at_the_end_is_on_until_the_end()
    {
        OutputEdge[] edges =
        [
            new(1, BoxOutput.Pump, true, 1), new(2, BoxOutput.Valve, true, 2), new(3, BoxOutput.Pump, false, 3),
            new(7, BoxOutput.Pump, true, 7),
        ];

        Assert.Equal(
            [new TimeStretch(1, 3), new TimeStretch(7, 9)], OnStretches.Of(edges, BoxOutput.Pump, endNanoseconds: 9));
    }

    [Fact]
    public void A_pump_that_only_looks_whether_the_lever_is_up_fills_nothing()
    {
        OutputEdge[] edges =
        [
            new(1, BoxOutput.Pump, true, 1) { IsLook = true }, new(2, BoxOutput.Pump, false, 2) { IsLook = true },
            new(3, BoxOutput.Pump, true, 3), new(7, BoxOutput.Pump, false, 7),
        ];

        Assert.Equal([new TimeStretch(3, 7)], OnStretches.OfFills(edges, endNanoseconds: 9));
    }

    [Fact]
    public void A_stage_reaches_from_the_energised_valve_of_its_first_cycle_to_the_release_of_its_last_one()
    {
        StageStretch[] stages = StageTimeline.Of(SampleRun.Report, 240 * Second).ToArray();

        Assert.Equal(["detergent", "clear water"], stages.Select(stage => stage.Stage));
        Assert.Equal([5, 4], stages.Select(stage => stage.Cycles));
        Assert.Equal(new TimeStretch((12 * Second) + 120_000, (105 * Second) + 89_000), stages[0].Time);
    }

    [Fact]
    public void A_pump_without_valve_still_counts_for_its_stage()
    {
        RunReport report = SampleRun.Report with
        {
            Edges = [new(5, BoxOutput.Pump, true, 5), new(8, BoxOutput.Pump, false, 8)],
        };

        StageStretch stage = Assert.Single(StageTimeline.Of(report, 10));

        Assert.Equal(new StageStretch("detergent", 1, new TimeStretch(5, 8)), stage);
    }
}
