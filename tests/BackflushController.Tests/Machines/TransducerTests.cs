namespace BackflushController.Tests.Machines;

public class TransducerTests
{
    private static readonly TransducerParameters Noiseless = new() { NoiseMillivolts = 0 };

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(8, 2.5)]
    [InlineData(16, 4.5)]
    public void Output_is_half_a_volt_to_four_and_a_half(double bar, double volts)
    {
        var transducer = new PressureTransducer(Noiseless, noiseSeed: 1);
        Assert.Equal(volts, transducer.ReadVolts(bar), 1e-9);
    }

    [Fact]
    public void Output_follows_its_supply()
    {
        var transducer = new PressureTransducer(Noiseless, noiseSeed: 1) { SupplyVolts = 4.8 };
        Assert.Equal(2.4, transducer.ReadVolts(8), 1e-9);
    }

    [Fact]
    public void Offset_and_span_errors_shift_and_tilt()
    {
        var transducer = new PressureTransducer(
            Noiseless with { OffsetErrorBar = 0.16, SpanErrorShare = 0.01 }, noiseSeed: 1);
        Assert.Equal(0.54, transducer.ReadVolts(0), 1e-9);
        Assert.Equal(4.58, transducer.ReadVolts(16), 1e-9);
    }

    [Fact]
    public void Output_stays_between_ground_and_supply()
    {
        var transducer = new PressureTransducer(Noiseless, noiseSeed: 1);
        Assert.Equal(5, transducer.ReadVolts(40));
        Assert.Equal(0, transducer.ReadVolts(-40));
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
