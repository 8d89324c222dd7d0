namespace BackflushController.EspressoMachine;

/// <summary>
/// The model's own random numbers (SplitMix64): the same on every platform and runtime version for the same seed.
/// </summary>
internal struct DeterministicRandom
{
    private const double UnitPerStep = 1.0 / (1UL << 53);

    // Sum of four uniforms on [-0.5, 0.5): variance 4/12, so this factor makes the standard deviation 1.
    private const double BellScale = 1.7320508075688772;

    private ulong _state;

    public DeterministicRandom(int seed, int stream)
    {
        _state = ((ulong)(uint)stream << 32) | (uint)seed;
        NextBits();
    }

    /// <summary>Uniform between the two limits.</summary>
    public double Between(double low, double high) => low + (high - low) * (NextBits() >> 11) * UnitPerStep;

    /// <summary>
    /// Bell-shaped, mean 0, standard deviation 1, never beyond 3.5: the sum of four uniforms. It needs no logarithm,
    /// and a sampled converter has no tails beyond that either.
    /// </summary>
    public double Bell()
    {
        ulong bits = NextBits();
        double sum = (bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF) + (bits >> 48);
        return (sum / 65536.0 - 2.0 + 2.0 / 65536.0) * BellScale;
    }

    private ulong NextBits() => SplitMix64.Next(ref _state);
}
