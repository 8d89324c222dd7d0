namespace BackflushController.Bench;

/// <summary>Finds when an output was on.</summary>
public static class OnStretches
{
    /// <summary>When the pump was on for a fill: not only to see a lever.</summary>
    public static IReadOnlyList<TimeStretch> OfFills(IReadOnlyList<OutputEdge> edges, long endNanoseconds) =>
        Of([.. edges.Where(edge => !edge.IsLook)], BoxOutput.Pump, endNanoseconds);

    /// <param name="edges">All edges in order of time; every output starts off.</param>
    /// <param name="endNanoseconds">The end of the run, where an output that is still on is cut.</param>
    public static IReadOnlyList<TimeStretch> Of(IReadOnlyList<OutputEdge> edges, BoxOutput output, long endNanoseconds)
    {
        var stretches = new List<TimeStretch>();
        long? start = null;
        foreach (OutputEdge edge in edges.Where(edge => edge.Output == output))
        {
            if (edge.On)
            {
                start ??= edge.TimeNanoseconds;
            }
            else if (start is long began)
            {
                stretches.Add(new TimeStretch(began, edge.TimeNanoseconds));
                start = null;
            }
        }

        if (start is long unended)
        {
            stretches.Add(new TimeStretch(unended, endNanoseconds));
        }

        return stretches;
    }
}
