namespace BackflushController.Bench;

/// <summary>Chooses round values for the ticks of an axis.</summary>
public static class AxisTicks
{
    private static readonly double[] RoundSteps = [1, 2, 5, 10];
    private static readonly int[] RoundSeconds = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1_800];
    private const int SecondsPerHour = 3_600;

    /// <summary>The step between the ticks of an axis of plain numbers: 1, 2 or 5 times a power of ten.</summary>
    /// <returns>The smallest round step that fits.</returns>
    public static double NumberStep(double span, int mostSteps)
    {
        double least = span / mostSteps;
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return RoundSteps.First(step => step * power >= least * (1 - 1e-9)) * power;
    }

    /// <summary>The step between the ticks of an axis of time: round in seconds, minutes or hours.</summary>
    /// <returns>Seconds from one tick to the next.</returns>
    public static int SecondsStep(double seconds, int mostSteps)
    {
        double least = seconds / mostSteps;
        int step = RoundSeconds.FirstOrDefault(step => step >= least);
        return step != 0 ? step : (int)Math.Ceiling(least / SecondsPerHour) * SecondsPerHour;
    }
}
