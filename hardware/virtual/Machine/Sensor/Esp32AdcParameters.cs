namespace BackflushController.EspressoMachine;

/// <summary>What differs between chips in ADC1 of the classic ESP32 at 12 dB, uncalibrated.</summary>
public sealed record Esp32AdcParameters
{
    private const int Stream = 5;

    /// <summary>Internal reference, mV: a gain. Source: ESP-IDF, 1100 nominal, 1000-1200 between chips.</summary>
    public double ReferenceMillivolts { get; init; } = 1100;

    /// <summary>Noise of one sample, codes, standard deviation. Assumption: 100 nF at the pin.</summary>
    public double NoiseCodes { get; init; } = 5;

    /// <summary>Range of the reference between chips, mV. Source: ESP-IDF.</summary>
    public static VariationRange ReferenceRange { get; } = new(nameof(ReferenceMillivolts), 1000, 1200);

    /// <summary>Range of the noise, codes. Assumption.</summary>
    public static VariationRange NoiseRange { get; } = new(nameof(NoiseCodes), 3, 10);

    /// <summary>A healthy chip drawn from the ranges above.</summary>
    /// <param name="seed">The same seed gives the same chip.</param>
    public static Esp32AdcParameters Varied(int seed)
    {
        var random = new DeterministicRandom(seed, Stream);
        return new Esp32AdcParameters
        {
            ReferenceMillivolts = ReferenceRange.Draw(ref random),
            NoiseCodes = NoiseRange.Draw(ref random),
        };
    }
}
