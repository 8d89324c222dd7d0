namespace BackflushController.Simulation;

/// <summary>Thins samples for a picture without losing a peak.</summary>
public static class PeakThinning
{
    /// <summary>Keeps the lowest and the highest sample of every column of a picture.</summary>
    public static IReadOnlyList<PressureSample> Thin(
        IReadOnlyList<PressureSample> samples, long startNanoseconds, long endNanoseconds, int columns)
    {
        double nanosecondsPerColumn = Math.Max(1, endNanoseconds - startNanoseconds) / (double)columns;
        return
        [
            .. samples
                .GroupBy(sample => (int)((sample.TimeNanoseconds - startNanoseconds) / nanosecondsPerColumn))
                .SelectMany(Extremes),
        ];
    }

    private static IEnumerable<PressureSample> Extremes(IEnumerable<PressureSample> column)
    {
        PressureSample lowest = column.MinBy(sample => sample.GroupBar);
        PressureSample highest = column.MaxBy(sample => sample.GroupBar);
        return new[] { lowest, highest }.Distinct().OrderBy(sample => sample.TimeNanoseconds);
    }
}
