namespace BackflushController.EspressoMachine;

/// <summary>Random numbers that are the same on every platform and runtime version.</summary>
public static class SplitMix64
{
    /// <summary>The next 64 bits.</summary>
    /// <param name="state">Where the sequence is; goes on.</param>
    public static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        ulong mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
