namespace BackflushController.Tests.Machines;

public class AdcTests
{
    private static readonly Esp32AdcParameters Noiseless = new() { NoiseCodes = 0 };

    private static readonly double[] ReferenceMillivolts = [1000, 1050, 1100, 1150, 1200];

    public static TheoryData<double> References => new(ReferenceMillivolts);

    /// <summary>Nothing below about 150 mV; above it the straight line of the nominal reference.</summary>
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0.1, 0, 0)]
    [InlineData(0.142, 0, 0)]
    [InlineData(0.15, 1, 20)]
    [InlineData(0.5, 444, 444)]
    [InlineData(1.0, 1065, 1065)]
    [InlineData(2.25, 2617, 2617)]
    public void Codes_begin_after_a_dead_zone_and_rise_on_a_straight_line(double volts, int lowest, int highest)
    {
        Assert.InRange(new Esp32AdcInput(Noiseless, noiseSeed: 1).ReadRaw(volts), lowest, highest);
    }

    [Theory, MemberData(nameof(References))]
    public void Upper_part_is_bent_and_ends_at_4095(double reference)
    {
        var input = new Esp32AdcInput(Noiseless with { ReferenceMillivolts = reference }, noiseSeed: 1);
        int[] codes = Enumerable.Range(0, 3301).Select(millivolt => input.ReadRaw(millivolt / 1000.0)).ToArray();
        Assert.Equal(codes.Order(), codes);
        Assert.Equal(4095, codes[3300]);
        Assert.True(codes[3000] < 4095);
        Assert.True(Enumerable.Range(2200, 801).Max(BesideTheStraightLine) > 20);

        double BesideTheStraightLine(int millivolt) =>
            Math.Abs(codes[millivolt] - (millivolt - 142) / (reference * 0.00073241));
    }

    [Fact]
    public void Codes_stay_within_12_bits()
    {
        var input = new Esp32AdcInput(new Esp32AdcParameters { NoiseCodes = 50 }, noiseSeed: 1);
        for (int read = 0; read < 2000; read++)
        {
            Assert.InRange(input.ReadRaw(0.145), 0, 4095);
            Assert.InRange(input.ReadRaw(3.15), 0, 4095);
        }
    }

    [Fact]
    public void Noise_repeats_with_its_seed_and_has_its_size()
    {
        int[] samples = Samples(7);
        Assert.Equal(samples, Samples(7));
        Assert.NotEqual(samples, Samples(8));
        double mean = samples.Average();
        Assert.Equal(1065, mean, 0.5);
        Assert.Equal(5, Math.Sqrt(samples.Average(code => (code - mean) * (code - mean))), 0.3);
    }

    [Theory, MemberData(nameof(References))]
    public void Both_channels_stay_clear_of_the_ends_through_the_divider(double reference)
    {
        var input = new Esp32AdcInput(Noiseless with { ReferenceMillivolts = reference }, noiseSeed: 1);
        Assert.InRange(input.ReadRaw(VoltageDivider.Nominal.PinVolts(0.1 * 4.75)), 50, 4095);
        Assert.InRange(input.ReadRaw(VoltageDivider.Nominal.PinVolts(0.9 * 5.25)), 0, 3200);
        Assert.InRange(input.ReadRaw(VoltageDivider.Nominal.PinVolts(5.25)), 0, 3600);
    }

    [Fact]
    public void Spread_of_the_reference_cancels_in_the_ratio_of_both_channels()
    {
        double[] ratioBars = ReferenceMillivolts.Select(BarFromRatio).ToArray();
        double[] singleBars = ReferenceMillivolts.Select(BarFromSignalAlone).ToArray();
        Assert.True(singleBars.Max() - singleBars.Min() > 2);
        Assert.True(ratioBars.Max() - ratioBars.Min() < 0.25);
        Assert.All(ratioBars, bar => Assert.Equal(13, bar, 0.25));
    }

    private static int[] Samples(int seed)
    {
        var input = new Esp32AdcInput(new Esp32AdcParameters(), seed);
        return Enumerable.Range(0, 5000).Select(_ => input.ReadRaw(1.0)).ToArray();
    }

    private static double BarFromRatio(double reference)
    {
        (double signal, double supply) = Millivolts(reference);
        return (signal / supply - 0.1) / 0.8 * 16;
    }

    private static double BarFromSignalAlone(double reference) =>
        (Millivolts(reference).Signal / 2500 - 0.1) / 0.8 * 16;

    /// <summary>Both pins at 13 bar, read back as if the chip had the nominal reference.</summary>
    private static (double Signal, double Supply) Millivolts(double reference)
    {
        var transducer = new PressureTransducer(new TransducerParameters { NoiseMillivolts = 0 }, noiseSeed: 1);
        var input = new Esp32AdcInput(Noiseless with { ReferenceMillivolts = reference }, noiseSeed: 1);
        double signal = VoltageDivider.Nominal.PinVolts(transducer.ReadVolts(13));
        double supply = VoltageDivider.Nominal.PinVolts(transducer.SupplyVolts);
        return (NominalMillivolts(input.ReadRaw(signal)), NominalMillivolts(input.ReadRaw(supply)));
    }

    private static double NominalMillivolts(int code) =>
        Esp32AdcInput.DeadZoneMillivolts + code * Esp32AdcInput.MillivoltsPerCodePerReferenceMillivolt * 1100;
}
