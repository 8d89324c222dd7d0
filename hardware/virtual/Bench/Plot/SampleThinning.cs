using BackflushController.Simulation;

namespace BackflushController.Bench;

/// <summary>Thins samples for a picture without losing a peak.</summary>
public static class SampleThinning
{
    /// <summary>Keeps the lowest and the highest sample of every column of pixels.</summary>
    /// <param name="samples">The samples in order of time.</param>
    /// <param name="endNanoseconds">The time at the right edge of the picture; the left edge is zero.</param>
    /// <param name="columns">Columns of pixels in the picture.</param>
    /// <returns>At most two samples a column, in order of time.</returns>
    public static IReadOnlyList<PressureSample> Thin(
        IReadOnlyList<PressureSample> samples, long endNanoseconds, int columns)
    {
        double nanosecondsPerColumn = Math.Max(1, endNanoseconds) / (double)columns;
        return samples
            .GroupBy(sample => (int)(sample.TimeNanoseconds / nanosecondsPerColumn))
            .SelectMany(Extremes)
            .ToArray();
    }

    private static IEnumerable<PressureSample> Extremes(IEnumerable<PressureSample> column)
    {
        PressureSample lowest = column.MinBy(sample => sample.GroupBar);
        PressureSample highest = column.MaxBy(sample => sample.GroupBar);
        return new[] { lowest, highest }.Distinct().OrderBy(sample => sample.TimeNanoseconds);
    }
}
