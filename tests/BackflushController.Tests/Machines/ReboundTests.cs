namespace BackflushController.Tests.Machines;

public class ReboundTests
{
    private static readonly MachineParameters Rebounding = new()
    {
        ReboundPeakBar = 1.25,
        ReboundPeakSeconds = 0.4,
        ReboundDecaySeconds = 8,
    };

    [Theory]
    [InlineData(1)]
    [InlineData(0.2)]
    public void Pressure_comes_back_after_the_whoosh_however_long_that_takes(double drainOpen)
    {
        double[] vent = Vent(Rebounding with { DrainFoulingFactor = drainOpen });
        double[] after = vent[Array.FindIndex(vent, bar => bar < ModelConstants.LaminarBlendBar)..];

        // What is left of the whoosh adds a little.
        Assert.Equal(1.25, after.Max(), 0.1);
        Assert.InRange(Array.IndexOf(after, after.Max()), 350, 400);
        Assert.Equal(1.25 * Math.Exp(-5.0 / 8), after[5400], 0.02);
    }

    [Fact]
    public void Sensor_sees_it()
    {
        var run = new MachineRun(Rebounding);
        run.Cycle(offSeconds: 2);
        Assert.InRange(run.Machine.GroupPressureBar, 1, 1.25);
        Assert.Equal(run.Machine.GroupPressureBar, run.Machine.SensedPressureBar, 0.01);
    }

    [Fact]
    public void It_lets_no_water_out()
    {
        var plain = new MachineRun();
        var rebounding = new MachineRun(Rebounding);
        plain.Cycle();
        rebounding.Cycle();
        Assert.Equal(plain.Machine.DripTrayMillilitres, rebounding.Machine.DripTrayMillilitres);
    }

    [Fact]
    public void Next_fill_ends_it()
    {
        var plain = new MachineRun();
        var rebounding = new MachineRun(Rebounding);
        plain.Cycle();
        rebounding.Cycle(offSeconds: 10);
        Assert.Equal(plain.Cycle() with { VentSeconds = 0 }, rebounding.Cycle() with { VentSeconds = 0 });
    }

    [Fact]
    public void Portafilter_opened_in_it_splashes()
    {
        var run = new MachineRun(Rebounding);
        run.Cycle(offSeconds: 2);
        run.Machine.Basket = Basket.None;
        Assert.InRange(run.Machine.SpilledMillilitres, 10, 45);
        Assert.Equal(0, run.Machine.GroupPressureBar, 1e-9);
        run.Machine.Basket = Basket.Blind;
        Assert.Equal(0, run.Trace(1).Max(), 1e-9);
    }

    [Fact]
    public void Pressure_that_leaked_away_before_the_valve_let_go_does_not_come_back()
    {
        var run = new MachineRun(Rebounding with { GasketLeakMillilitresPerSecondPerRootBar = 2 });
        run.Fill(seconds: 10);
        run.Wait(30 * Second);
        run.Machine.ValveEnergised = false;
        Assert.InRange(run.Trace(3).Max(), 0, 0.1);
    }

    private static double[] Vent(MachineParameters parameters)
    {
        var run = new MachineRun(parameters);
        run.Fill(seconds: 10);
        run.Machine.ValveEnergised = false;
        return run.Trace(15);
    }
}
