namespace BackflushController.EspressoMachine;

/// <summary>The resistors between a 5 V signal and a pin of the chip.</summary>
/// <param name="UpperOhms">From the signal to the pin, ohm.</param>
/// <param name="LowerOhms">From the pin to ground, ohm.</param>
public readonly record struct VoltageDivider(double UpperOhms, double LowerOhms)
{
    private const int Stream = 4;

    /// <summary>The divider of the default wiring: 10 kOhm and 10 kOhm.</summary>
    public static VoltageDivider Nominal { get; } = new(10_000, 10_000);

    /// <summary>Range of each resistor as a share of its value. Source: 1 % parts.</summary>
    public static VariationRange ToleranceRange { get; } = new("Resistor tolerance", -0.01, 0.01);

    /// <summary>A divider from 1 % resistors.</summary>
    /// <param name="seed">The same seed and channel give the same divider.</param>
    /// <param name="channel">Tells the dividers of one board apart.</param>
    public static VoltageDivider Varied(int seed, int channel)
    {
        var random = new DeterministicRandom(seed, Stream + channel * 256);
        return new VoltageDivider(
            Nominal.UpperOhms * (1 + ToleranceRange.Draw(ref random)),
            Nominal.LowerOhms * (1 + ToleranceRange.Draw(ref random)));
    }

    /// <summary>Voltage at the pin, V.</summary>
    /// <param name="signalVolts">Voltage of the signal, V.</param>
    public double PinVolts(double signalVolts) => signalVolts * LowerOhms / (UpperOhms + LowerOhms);
}
