namespace BackflushController.EspressoMachine;

/// <summary>The range, uniform, from which one property of a healthy specimen is drawn.</summary>
/// <param name="Name">Name of the property; its unit is in the name.</param>
/// <param name="Low">Lower limit.</param>
/// <param name="High">Upper limit.</param>
public sealed record VariationRange(string Name, double Low, double High)
{
    internal double Draw(ref DeterministicRandom random) => random.Between(Low, High);
}
