namespace BackflushController.Tests.Fixtures;

/// <summary>Units of the world's time, in nanoseconds.</summary>
internal static class Times
{
    public const long Microsecond = 1_000;
    public const long Millisecond = 1000 * Microsecond;
    public const long Second = 1000 * Millisecond;
}
