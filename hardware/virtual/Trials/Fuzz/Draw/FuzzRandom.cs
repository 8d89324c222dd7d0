namespace BackflushController.Trials;

/// <summary>
/// The random numbers of a fuzz run (SplitMix64): the same on every platform and runtime version for the same seed.
/// </summary>
internal sealed class FuzzRandom(int seed)
{
    private const ulong Stream = 0x53544F524DUL << 24;

    private ulong _state = Stream ^ (uint)seed;

    /// <summary>A whole number from 0 to below a limit.</summary>
    public int Below(int limit) => (int)(NextBits() % (ulong)limit);

    /// <summary>A whole number between two limits, both included.</summary>
    public long Between(long low, long high) => low + (long)(NextBits() % (ulong)(high - low + 1));

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of an enumeration, whose values are 0, 1, 2 and so on.</summary>
    public T Any<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    private ulong NextBits() => SplitMix64.Next(ref _state);
}
