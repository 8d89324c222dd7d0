namespace BackflushController.Trials;

/// <summary>The same fault at each place of a run in turn.</summary>
public sealed record TrialReport(string Name, int Places, IReadOnlyList<TrialPoint> Points)
{
    /// <summary>The points at which the box did something that it must not.</summary>
    public IEnumerable<TrialPoint> Broken => Points.Where(point => point.Broken.Count > 0);

    /// <summary>The longest that the pump ran on; null when it never did.</summary>
    public long? LongestPumpNanoseconds => Points.Max(point => point.PumpOffNanoseconds);
}
