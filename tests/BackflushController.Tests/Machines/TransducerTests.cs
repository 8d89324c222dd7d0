namespace BackflushController.Tests.Machines;

public class TransducerTests
{
    private static readonly TransducerParameters Noiseless = new() { NoiseMillivolts = 0 };

    /// <summary>Half a volt to four and a half, in parts of the supply, and never beyond ground and supply.</summary>
    [Theory]
    [InlineData(0, 0, 5, 0, 0.5)]
    [InlineData(0, 0, 5, 8, 2.5)]
    [InlineData(0, 0, 5, 16, 4.5)]
    [InlineData(0, 0, 5, 40, 5)]
    [InlineData(0, 0, 5, -40, 0)]
    [InlineData(0, 0, 4.8, 8, 2.4)]
    [InlineData(0.16, 0.01, 5, 0, 0.54)]
    [InlineData(0.16, 0.01, 5, 16, 4.58)]
    public void Output_follows_pressure_and_supply_with_its_errors(
        double offsetErrorBar, double spanErrorShare, double supplyVolts, double bar, double volts)
    {
        TransducerParameters parameters =
            Noiseless with { OffsetErrorBar = offsetErrorBar, SpanErrorShare = spanErrorShare };
        var transducer = new PressureTransducer(parameters, noiseSeed: 1) { SupplyVolts = supplyVolts };
        Assert.Equal(volts, transducer.ReadVolts(bar), 1e-9);
    }

    [Fact]
    public void Noise_repeats_with_its_seed_and_has_its_size()
    {
        var parameters = new TransducerParameters { NoiseMillivolts = 3 };
        var one = new PressureTransducer(parameters, noiseSeed: 7);
        var same = new PressureTransducer(parameters, noiseSeed: 7);
        var other = new PressureTransducer(parameters, noiseSeed: 8);
        double[] samples = Samples(one);
        Assert.Equal(samples, Samples(same));
        Assert.NotEqual(samples, Samples(other));
        double deviation = Math.Sqrt(samples.Average(volts => (volts - 0.5) * (volts - 0.5)));
        Assert.Equal(0.003, deviation, 0.0002);
    }

    [Fact]
    public void Diaphragm_follows_a_step_within_its_response_time()
    {
        var machine = new Machine(new MachineParameters());
        machine.ValveEnergised = machine.PumpPowered = true;
        machine.AdvanceTo(10 * Second);
        double before = machine.SensedPressureBar;
        machine.PumpPowered = false;
        machine.Basket = Basket.Open;
        machine.AdvanceTo(machine.NowNanoseconds + 1_500_000);
        Assert.InRange(machine.SensedPressureBar / before, 0.35, 0.42);
        machine.AdvanceTo(machine.NowNanoseconds + 10_000_000);
        Assert.InRange(machine.SensedPressureBar / before, 0, 0.05);
    }

    private static double[] Samples(PressureTransducer transducer) =>
        Enumerable.Range(0, 5000).Select(_ => transducer.ReadVolts(0)).ToArray();
}
