namespace BackflushController.Tests.Machines;

public class HumTests
{
    [Theory]
    [InlineData(50)]
    [InlineData(60)]
    public void Hum_has_the_frequency_of_the_mains_and_its_height(double hertz)
    {
        double[] hum = Hum(new MachineParameters { SensorHumBar = 0.15, MainsFrequencyHertz = hertz });
        int risingCrossings = 0;
        for (int index = 1; index < hum.Length; index++)
        {
            risingCrossings += hum[index - 1] < 0 && hum[index] >= 0 ? 1 : 0;
        }

        Assert.InRange(risingCrossings, hertz - 1, hertz + 1);
        Assert.Equal(0.15, hum.Max() - hum.Min(), 0.003);
    }

    [Fact]
    public void Converter_sees_it_and_the_pressure_does_not_change()
    {
        SensedMachineParameters parts = SensedMachineParameters.Nominal(
            new MachineParameters { SensorHumBar = 1.5 });
        var humming = new SensedMachine(parts, seed: 1);
        var still = new SensedMachine(SensedMachineParameters.Nominal(new MachineParameters()), seed: 1);

        // A quarter of a cycle: the crest. 0.75 bar of 16 over 80 % of 5 V, halved, are about 94 mV at the pin.
        int difference = humming.ReadSignal(5 * Millisecond) - still.ReadSignal(5 * Millisecond);

        Assert.InRange(difference, 100, 140);
        Assert.Equal(0, humming.Machine.SensedPressureBar, 1e-9);
    }

    private static double[] Hum(MachineParameters parameters)
    {
        var machine = new Machine(parameters);
        var hum = new double[1000];
        for (int index = 0; index < hum.Length; index++)
        {
            machine.AdvanceTo(index * Millisecond);
            hum[index] = machine.HumBar;
        }

        return hum;
    }
}
