namespace BackflushController.Simulation;

/// <summary>Thins samples for a picture without losing a peak.</summary>
public static class PeakThinning
{
    /// <summary>Keeps the lowest and the highest sample of every column of a picture.</summary>
    /// <param name="samples">The samples in order of time.</param>
    /// <param name="startNanoseconds">The time at the left edge of the picture.</param>
    /// <param name="endNanoseconds">The time at its right edge.</param>
    /// <param name="columns">Columns of the picture.</param>
    /// <returns>At most two samples a column, in order of time.</returns>
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
