namespace BackflushController.EspressoMachine;

/// <summary>Constants of one pressure transducer. The defaults are an ideal specimen with a little noise.</summary>
public sealed record TransducerParameters
{
    private const int Stream = 2;

    /// <summary>Pressure at full scale, bar. Source: GaggiMate's default scale, 0-16.</summary>
    public double FullScaleBar { get; init; } = 16;

    /// <summary>Output at no pressure as a share of the supply. Source: 0.5-4.5 V transducers, 0.5 V at 5 V.</summary>
    public double ZeroShareOfSupply { get; init; } = 0.1;

    /// <summary>
    /// Change of the output over full scale as a share of the supply. Source: 0.5-4.5 V transducers, 4 V at 5 V.
    /// </summary>
    public double SpanShareOfSupply { get; init; } = 0.8;

    /// <summary>Supply voltage, V. Source: the same transducers, 5 V.</summary>
    public double SupplyVolts { get; init; } = 5;

    /// <summary>Error at no pressure, bar.</summary>
    public double OffsetErrorBar { get; init; }

    /// <summary>Error of the span as a share of it.</summary>
    public double SpanErrorShare { get; init; }

    /// <summary>Noise of the output, mV, standard deviation. Assumption.</summary>
    public double NoiseMillivolts { get; init; } = 2;

    /// <summary>Range of the supply over healthy specimens, V. Source: USB and most 5 V supplies, within 5 %.</summary>
    public static VariationRange SupplyRange { get; } = new(nameof(SupplyVolts), 4.75, 5.25);

    /// <summary>Range of the offset error, bar. Assumption: 1 % of full scale.</summary>
    public static VariationRange OffsetErrorRange { get; } = new(nameof(OffsetErrorBar), -0.16, 0.16);

    /// <summary>Range of the span error. Assumption: 1 %.</summary>
    public static VariationRange SpanErrorRange { get; } = new(nameof(SpanErrorShare), -0.01, 0.01);

    /// <summary>Range of the noise, mV. Assumption.</summary>
    public static VariationRange NoiseRange { get; } = new(nameof(NoiseMillivolts), 1, 4);

    /// <summary>A healthy transducer and supply drawn from the ranges above.</summary>
    /// <param name="seed">The same seed gives the same transducer.</param>
    public static TransducerParameters Varied(int seed)
    {
        var random = new DeterministicRandom(seed, Stream);
        return new TransducerParameters
        {
            SupplyVolts = SupplyRange.Draw(ref random),
            OffsetErrorBar = OffsetErrorRange.Draw(ref random),
            SpanErrorShare = SpanErrorRange.Draw(ref random),
            NoiseMillivolts = NoiseRange.Draw(ref random),
        };
    }
}
