namespace BackflushController.Tests.Recorded;

/// <summary>What the firmware makes of the pressure that was recorded on real machines.</summary>
[Trait("Category", "Slow")]
public sealed class RecordedTraceTests(ITestOutputHelper output)
{
    private const string Forward = "de1_clean_cleaning-forward-flush-x5_";

    [TraceTheory]
    [InlineData("beanconqueror_pressure_shot.csv")]
    [InlineData("de1_shot_best-practice.csv")]
    [InlineData("de1_shot_classic-italian-espresso.csv")]
    [InlineData("de1_shot_cremina.csv")]
    [InlineData("de1_shot_gentle-and-sweet_20251017T030516.csv")]
    [InlineData("de1_shot_londonium.csv")]
    [InlineData("de1_shot_rao-allong_20251017T025816.csv")]
    [InlineData("de1_shot_visualizer_20210921T085910.csv")]
    [InlineData("de1_shot_visualizer_20240202T063530.csv")]
    [InlineData("gaggimate_shot_adaptive-v2.csv")]
    [InlineData("gaggimate_shot_blooming.csv")]
    [InlineData("gaggiuino_shot_zer0_1020.csv")]
    [InlineData("meticulous_shot_adaptive-v1.csv")]
    [InlineData("pressensor_shot_438.csv")]
    [InlineData("profitec_pro800_lever_shot.csv")]
    public void A_coffee_is_counted_once(string file)
    {
        ReplayReport report = Replay(file);

        Assert.Single(report.Shots);
        Assert.Empty(report.Faults);
    }

    /// <summary>
    /// Here the sensor is in the line of the pump, where the water main's pressure stands. A box that takes it for one
    /// in the group warns of that.
    /// </summary>
    [TraceTheory]
    [InlineData("zoe_rotary_shot_9-1.csv")]
    [InlineData("zoe_rotary_restarts.csv")]
    public void One_puck_on_a_plumbed_rotary_is_one_coffee_however_often_its_pump_was_started(string file)
    {
        ReplayReport report = Replay(file);

        Assert.Single(report.Shots);
        Assert.All(report.Faults, fault => Assert.Equal("Unexpected pressure", fault));
    }

    [TraceTheory]
    [InlineData("zoe_rotary_shot_9-1.csv")]
    [InlineData("zoe_rotary_restarts.csv")]
    [InlineData("gaggimate_full-flow_default.csv")]
    [InlineData("gaggimate_shot_adaptive-v2.csv")]
    [InlineData("gaggimate_shot_blooming.csv")]
    [InlineData("gaggiuino_shot_zer0_1020.csv")]
    public void A_box_that_knows_its_sensor_in_the_pumps_line_calls_nothing_wrong(string file)
    {
        var settings = new ControllerSettings { Place = SensorPlace.Pump };

        ReplayReport report = Show(RecordedBox.Replay(Recording(file), settings));

        Assert.Empty(report.Faults);
        Assert.Equal(file.Contains("full-flow", StringComparison.Ordinal) ? 0 : 1, report.Shots.Count);
    }

    [TraceTheory]
    [InlineData("gaggimate_full-flow_default.csv")]
    [InlineData(Forward + "20251016T100345.csv")]
    [InlineData(Forward + "20251017T073438.csv")]
    public void A_flush_and_a_cleaning_are_no_coffee(string file)
    {
        ReplayReport report = Replay(file);

        Assert.Empty(report.Shots);
        Assert.Empty(report.Faults);
    }

    [TraceTheory]
    [InlineData(Forward + "20251016T100345.csv")]
    [InlineData(Forward + "20251017T073438.csv")]
    public void The_cycles_of_a_cleaning_are_proved_and_nothing_is_wrong(string file)
    {
        ReplayReport report = Show(RecordedBox.Replay(Recording(file).WithPumpByGoal()));

        Assert.Empty(report.Marks);
        Assert.Equal(5, report.Cycles.Count);
        Assert.All(report.Cycles, cycle =>
        {
            Assert.InRange(cycle.FillSeconds!.Value, 2, 5);
            Assert.InRange(cycle.StallSeconds!.Value, 3, 6);
            Assert.InRange(cycle.PlateauBar, 10.5, 12.5);
        });
        Assert.All(report.Cycles.SkipLast(1), cycle =>
        {
            Assert.InRange(cycle.VentSeconds!.Value, 0.1, 1);
            Assert.InRange(cycle.ReboundBar!.Value, 0, 1.3);
        });
    }

    private ReplayReport Replay(string file) => Show(RecordedBox.Replay(Recording(file)));

    private ReplayReport Show(ReplayReport report)
    {
        foreach (object line in (IEnumerable<object>)[.. report.Shots, .. report.Cycles, .. report.Marks])
        {
            output.WriteLine(line.ToString()!);
        }

        return report;
    }

    private static PressureRecording Recording(string file) =>
        RecordingReader.Read(Path.Combine(TraceTheoryAttribute.Folder, file));
}
