namespace BackflushController.Tests.Machines;

public class RippleTests
{
    [Theory]
    [InlineData(50)]
    [InlineData(60)]
    public void Ripple_has_the_frequency_of_the_mains(double hertz)
    {
        double[] plateau = Plateau(new MachineParameters { MainsFrequencyHertz = hertz });
        double mean = plateau.Average();
        int risingCrossings = 0;
        for (int index = 1; index < plateau.Length; index++)
        {
            risingCrossings += plateau[index - 1] < mean && plateau[index] >= mean ? 1 : 0;
        }

        Assert.InRange(risingCrossings, hertz - 1, hertz + 1);
    }

    [Theory]
    [InlineData("vibratory-12bar", 0.03, 0.15)]
    [InlineData("vibratory-12bar-60hz", 0.03, 0.15)]
    [InlineData("vibratory-9bar", 0.05, 0.2)]
    public void Ripple_at_the_plateau_is_some_hundredths_of_a_bar(string preset, double lowest, double highest)
    {
        double[] plateau = Plateau(MachinePresets.Get(preset).Parameters);
        Assert.InRange(plateau.Max() - plateau.Min(), lowest, highest);
    }

    [Fact]
    public void Ripple_is_larger_on_the_pump_side()
    {
        var run = new MachineRun();
        run.Energise();
        run.Wait(10 * Second);
        var boiler = new List<double>();
        var group = new List<double>();
        for (int index = 0; index < 300; index++)
        {
            run.Wait(Millisecond);
            boiler.Add(run.Machine.BoilerPressureBar);
            group.Add(run.Machine.GroupPressureBar);
        }

        Assert.True(boiler.Max() - boiler.Min() > 2 * (group.Max() - group.Min()));
    }

    [Fact]
    public void Without_the_pump_there_is_no_ripple()
    {
        var run = new MachineRun();
        run.Fill(seconds: 10);

        // One mains cycle for what is still on its way from the boiler to the group.
        run.Wait(20 * Millisecond);
        double[] falling = run.Trace(3);
        Assert.Equal(falling.OrderDescending(), falling);
    }

    private static double[] Plateau(MachineParameters parameters)
    {
        var run = new MachineRun(parameters);
        run.Cycle();
        run.Energise();
        run.Wait(10 * Second);
        return run.Trace(1);
    }
}
