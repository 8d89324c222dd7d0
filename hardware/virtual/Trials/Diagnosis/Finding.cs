namespace BackflushController.Trials;

/// <summary>What the box made of a machine.</summary>
/// <param name="Fault">The fault it named, or none.</param>
/// <param name="Advice">The advice at the end of a run, or none.</param>
/// <param name="Seconds">From the arrival of the fault, or from the start, to the name.</param>
public sealed record Finding(Fault Fault, Advice Advice, double Seconds)
{
    /// <summary>The seed of the machine.</summary>
    public int Seed { get; init; }

    /// <summary>The name, or "tolerated".</summary>
    public string Name => Fault != Fault.None ? PlainReasons.Of(Fault)
        : Advice != Advice.None ? PlainReasons.Of(Advice)
        : "tolerated";
}
