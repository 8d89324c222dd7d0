namespace BackflushController.Simulation;

/// <summary>World time is counted in nanoseconds.</summary>
internal static class Nanoseconds
{
    public const long Microsecond = 1_000;
    public const long Millisecond = 1_000 * Microsecond;
    public const long Second = 1_000 * Millisecond;

    /// <summary>The firmware's tick.</summary>
    public const long Tick = Inputs.TickMicroseconds * Microsecond;
}
