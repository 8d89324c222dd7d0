namespace BackflushController.EspressoMachine;

/// <summary>Constants of the model itself, the same for every machine.</summary>
public static class ModelConstants
{
    /// <summary>
    /// Length of one integration step. Choice: the shortest event of the model, one mains half-wave at 60 Hz, gets
    /// eight steps, and the strokes are integrated exactly inside a step.
    /// </summary>
    public const long StepNanoseconds = 1_000_000;

    /// <summary>Air pressure. Source: standard atmosphere at sea level.</summary>
    public const double AtmosphereBar = 1.013;

    /// <summary>
    /// Pressure difference below which an orifice behaves more like a laminar leak (flow proportional to pressure)
    /// than like a jet (flow proportional to its root). Assumption; it also keeps the step stable near zero.
    /// </summary>
    public const double LaminarBlendBar = 0.1;

    /// <summary>
    /// Group pressure below which a portafilter opens without a splash. Source: Gaggiuino's idle pressure limit.
    /// </summary>
    public const double SafeToOpenBar = 0.7;
}
