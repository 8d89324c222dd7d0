using BackflushController.Simulation;

namespace BackflushController.Bench;

/// <summary>Finds when an output was on.</summary>
public static class OnStretches
{
    /// <summary>The stretches of time in which an output was on.</summary>
    /// <param name="edges">All edges in order of time; every output starts off.</param>
    /// <param name="output">The output.</param>
    /// <param name="endNanoseconds">The end of the run, where an output that is still on is cut.</param>
    /// <returns>The stretches in order of time.</returns>
    public static IReadOnlyList<TimeStretch> Of(
        IReadOnlyList<OutputEdge> edges, BoxOutput output, long endNanoseconds)
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
