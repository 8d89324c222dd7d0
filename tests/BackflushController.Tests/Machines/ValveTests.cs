namespace BackflushController.Tests.Machines;

public class ValveTests
{
    [Fact]
    public void Pump_against_the_released_valve_raises_the_boiler_side_only()
    {
        var run = new MachineRun();
        run.Machine.PumpPowered = true;
        Assert.All(run.Trace(5), bar => Assert.Equal(0, bar, 1e-6));
        Assert.InRange(run.Machine.BoilerPressureBar, 12.5, 13.5);
    }

    [Fact]
    public void Pressure_stays_while_the_valve_is_energised_and_the_pump_is_off()
    {
        var run = new MachineRun();
        run.Fill(seconds: 10);
        double[] trace = run.Trace(10);
        Assert.InRange(trace[^1], 10.5, 11.3);
        Assert.True(trace[^1] < trace[3000]);
    }

    [Fact]
    public void Sound_machine_keeps_8_of_10_bar_for_two_minutes()
    {
        // The OPV closes at 10 bar, so the hold starts there.
        var run = new MachineRun(new MachineParameters { OpvRatingBar = 10.8 });
        run.Fill(seconds: 15);
        run.Wait(2 * Second);
        Assert.Equal(10, run.Machine.GroupPressureBar, 0.1);
        run.Wait(120 * Second);
        Assert.InRange(run.Machine.GroupPressureBar, 8, 9.9);
    }

    [Fact]
    public void Boiler_keeps_its_pressure_when_the_group_vents()
    {
        var run = new MachineRun();
        run.Cycle();
        Assert.InRange(run.Machine.BoilerPressureBar, 10, 11.5);
        Assert.Equal(0, run.Machine.GroupPressureBar, 0.01);
    }
}
