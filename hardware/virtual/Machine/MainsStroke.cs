namespace BackflushController.EspressoMachine;

/// <summary>
/// How much of a piston stroke has been delivered at a phase of the mains: the pump has a diode in series, so the
/// piston delivers in one half-wave, as a half sine, and returns in the other.
/// </summary>
internal static class MainsStroke
{
    private const int Intervals = 512;
    private static readonly double[] Delivered =
        [.. Enumerable.Range(0, Intervals + 1).Select(index => (1 - Math.Cos(Math.PI * index / Intervals)) / 2)];

    /// <summary>Strokes completed after a number of mains cycles (with fraction).</summary>
    public static double After(double cycles)
    {
        double whole = Math.Floor(cycles);
        double position = (cycles - whole) * 2 * Intervals;
        if (position >= Intervals)
        {
            return whole + 1;
        }

        int index = (int)position;
        double left = Delivered[index];
        return whole + left + (Delivered[index + 1] - left) * (position - index);
    }
}
