namespace BackflushController.Tests.Machines;

public class PumpTests
{
    [Fact]
    public void Free_flow_is_650_millilitres_in_a_minute()
    {
        // An outlet that gives way without limit: the pressure stays at nothing.
        var run = new MachineRun(new MachineParameters { BoilerElasticityMillilitresPerBar = 1e7 });
        run.Machine.PumpPowered = true;
        run.Wait(60 * Second);
        Assert.InRange(run.Machine.PumpedMillilitres, 649.5, 650.5);
    }

    [Fact]
    public void Flow_at_13_bar_is_about_100_millilitres_in_a_minute()
    {
        var run = new MachineRun();
        run.Energise();
        run.Wait(20 * Second);
        double before = run.Machine.PumpedMillilitres;
        double meanBar = run.Trace(60).Average();
        Assert.InRange(meanBar, 12.9, 13.1);
        Assert.InRange(run.Machine.PumpedMillilitres - before, 95, 105);
    }

    [Fact]
    public void Dead_headed_pump_stops_at_15_bar()
    {
        var run = new MachineRun(new MachineParameters { OpvRatingBar = 20 });
        run.Energise();
        double[] trace = run.Trace(60);
        Assert.InRange(trace[^1], 14.7, 15);
        Assert.True(trace.Max() <= 15.0);
    }

    [Fact]
    public void Strokes_come_in_one_half_of_the_mains_cycle()
    {
        var run = new MachineRun();
        run.Machine.PumpPowered = true;
        run.Wait(5 * Millisecond);
        double inTheStroke = run.Machine.PumpFlowMillilitresPerSecond;
        run.Wait(10 * Millisecond);
        Assert.InRange(inTheStroke, 20, 40);
        Assert.Equal(0, run.Machine.PumpFlowMillilitresPerSecond);
    }

    [Fact]
    public void Open_group_passes_roughly_8_millilitres_a_second()
    {
        foreach (MachinePreset preset in MachinePresets.WithoutSettings)
        {
            var run = new MachineRun(preset.Parameters);
            run.Machine.Basket = Basket.None;
            run.Energise();
            run.Wait(5 * Second);
            double before = run.Machine.DripTrayMillilitres;
            run.Wait(10 * Second);
            Assert.InRange((run.Machine.DripTrayMillilitres - before) / 10, 7, 9.5);
        }
    }
}
