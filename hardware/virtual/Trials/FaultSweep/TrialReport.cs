namespace BackflushController.Trials;

/// <summary>The same thing gone wrong at one place of a run after the other.</summary>
/// <param name="Name">What went wrong.</param>
/// <param name="Places">Places that the run has: ticks or calls.</param>
/// <param name="Points">Those that were tried, in order.</param>
public sealed record TrialReport(string Name, int Places, IReadOnlyList<TrialPoint> Points)
{
    /// <summary>The points at which the box broke a promise.</summary>
    public IEnumerable<TrialPoint> Broken => Points.Where(point => point.Broken.Count > 0);

    /// <summary>The longest that the pump ran on; null when it never did.</summary>
    public long? LongestPumpNanoseconds => Points.Max(point => point.PumpOffNanoseconds);
}
