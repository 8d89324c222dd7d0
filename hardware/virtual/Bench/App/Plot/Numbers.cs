namespace BackflushController.Bench;

/// <summary>Numbers as text, the same in every country.</summary>
public static class Numbers
{
    private const long NanosecondsPerMillisecond = 1_000_000;
    private const long MillisecondsPerMinute = 60_000;
    private const double MillisecondsPerSecond = 1_000.0;

    /// <summary>A number with a fixed count of decimals and commas between the thousands.</summary>
    /// <returns>For example "1,234.5".</returns>
    public static string Text(double value, int decimals = 0)
    {
        return value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>How many there are of something.</summary>
    /// <returns>For example "1 seed" or "1,000 seeds".</returns>
    public static string Count(int count, string what) => $"{Text(count)} {what}{(count == 1 ? "" : "s")}";

    /// <summary>A number without commas, for files that other programs read.</summary>
    /// <returns>For example "1234.5".</returns>
    public static string Plain(double value, int decimals) =>
        value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>A time as mm:ss.mmm; the minutes take more digits when they need them.</summary>
    /// <param name="nanoseconds">Since power-up, not negative.</param>
    /// <returns>For example "04:05.678".</returns>
    public static string TimeStamp(long nanoseconds)
    {
        long milliseconds = nanoseconds / NanosecondsPerMillisecond;
        long minutes = milliseconds / MillisecondsPerMinute;
        double seconds = milliseconds % MillisecondsPerMinute / MillisecondsPerSecond;
        return string.Create(CultureInfo.InvariantCulture, $"{minutes:00}:{seconds:00.000}");
    }
}
