namespace BackflushController.EspressoMachine;

/// <summary>
/// One channel of ADC1 of the classic ESP32 at 12 dB: volts at the pin to the raw 12-bit code. Channels of one chip
/// share their <see cref="Esp32AdcParameters"/>, so the reference spread is common to them.
/// <para>
/// Up to code 2880 the code is a straight line that starts at 142 mV (below it the code is 0); above, the slope
/// changes with the reference, and 4095 is reached near 3.1 V. Source: the characterisation of ADC1 in ESP-IDF's
/// <c>esp_adc_cal</c> (reference scale and offset at 11/12 dB; its upper curves at 1000 and 1200 mV, every 320 codes).
/// </para>
/// </summary>
public sealed class Esp32AdcInput
{
    /// <summary>Pin voltage at which the codes begin, mV. Source: ESP-IDF.</summary>
    public const double DeadZoneMillivolts = 142;

    /// <summary>Millivolts per code for each millivolt of reference, below the bend. Source: ESP-IDF.</summary>
    public const double MillivoltsPerCodePerReferenceMillivolt = 196602.0 / 65536 / 4096;

    /// <summary>Code at which the straight line ends. Source: ESP-IDF.</summary>
    public const int BendCode = 2880;

    /// <summary>Largest code of 12 bits.</summary>
    public const int MaximumCode = 4095;

    private const int Stream = 6;
    private const double LowReferenceMillivolts = 1000;
    private const double HighReferenceMillivolts = 1200;

    private static readonly double[] UpperCodes = [BendCode, 3200, 3520, 3840, 4096];
    private static readonly double[] MillivoltsAtLowReference = [0, 2512, 2754, 2937, 3060];
    private static readonly double[] MillivoltsAtHighReference = [0, 2844, 2982, 3110, 3209];

    private readonly double _codesPerMillivolt;
    private readonly double[] _upperMillivolts = new double[UpperCodes.Length];
    private readonly double _noiseCodes;
    private DeterministicRandom _random;

    /// <summary>A channel with its own noise.</summary>
    /// <param name="chip">The chip that the channel belongs to.</param>
    /// <param name="noiseSeed">The same seed and the same sequence of reads give the same codes.</param>
    public Esp32AdcInput(Esp32AdcParameters chip, int noiseSeed)
    {
        double millivoltsPerCode = MillivoltsPerCodePerReferenceMillivolt * chip.ReferenceMillivolts;
        double towardsHigh = (chip.ReferenceMillivolts - LowReferenceMillivolts)
            / (HighReferenceMillivolts - LowReferenceMillivolts);
        _codesPerMillivolt = 1 / millivoltsPerCode;
        _noiseCodes = chip.NoiseCodes;
        _random = new DeterministicRandom(noiseSeed, Stream);
        _upperMillivolts[0] = DeadZoneMillivolts + BendCode * millivoltsPerCode;
        for (int point = 1; point < UpperCodes.Length; point++)
        {
            double low = MillivoltsAtLowReference[point];
            _upperMillivolts[point] = low + (MillivoltsAtHighReference[point] - low) * towardsHigh;
        }
    }

    /// <summary>Another channel whose noise goes on in the same way.</summary>
    public Esp32AdcInput Copy() => (Esp32AdcInput)MemberwiseClone();

    /// <summary>One raw sample, 0 to 4095.</summary>
    /// <param name="pinVolts">Voltage at the pin, V.</param>
    public int ReadRaw(double pinVolts)
    {
        double noise = _noiseCodes * _random.Bell();
        return (int)Math.Clamp(Math.Floor(CodeWithoutNoise(pinVolts * 1000) + noise + 0.5), 0, MaximumCode);
    }

    private double CodeWithoutNoise(double millivolts)
    {
        if (millivolts <= _upperMillivolts[0])
        {
            return (millivolts - DeadZoneMillivolts) * _codesPerMillivolt;
        }

        int right = 1;
        while (right < UpperCodes.Length - 1 && millivolts > _upperMillivolts[right])
        {
            right++;
        }

        int left = right - 1;
        double slope = (UpperCodes[right] - UpperCodes[left]) / (_upperMillivolts[right] - _upperMillivolts[left]);
        return UpperCodes[left] + (millivolts - _upperMillivolts[left]) * slope;
    }
}
