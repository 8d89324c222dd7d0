namespace BackflushController.EspressoMachine;

/// <summary>
/// A ratiometric pressure transducer: its output is a share of its supply, proportional to pressure. Its response time
/// is part of <see cref="Machine.SensedPressureBar"/>, where it is integrated with the pressure itself.
/// </summary>
/// <param name="parameters">Its constants.</param>
/// <param name="noiseSeed">The same seed and the same sequence of reads give the same noise.</param>
public sealed class PressureTransducer(TransducerParameters parameters, int noiseSeed)
{
    private const int Stream = 3;

    private DeterministicRandom _random = new(noiseSeed, Stream);

    /// <summary>
    /// Supply voltage, V; may change in a run. The converter's supply channel measures the same node.
    /// </summary>
    public double SupplyVolts { get; set; } = parameters.SupplyVolts;

    /// <summary>Another transducer whose noise goes on in the same way.</summary>
    public PressureTransducer Copy() => (PressureTransducer)MemberwiseClone();

    /// <summary>Output voltage, V, between 0 and the supply.</summary>
    /// <param name="sensedPressureBar">Gauge pressure at the diaphragm, bar.</param>
    public double ReadVolts(double sensedPressureBar)
    {
        double measured = sensedPressureBar * (1 + parameters.SpanErrorShare) + parameters.OffsetErrorBar;
        double share = parameters.ZeroShareOfSupply
            + parameters.SpanShareOfSupply * measured / parameters.FullScaleBar;
        double noise = parameters.NoiseMillivolts * 0.001 * _random.Bell();
        return Math.Clamp(share * SupplyVolts + noise, 0, SupplyVolts);
    }
}
