namespace BackflushController.Simulation;

/// <summary>Thins samples for a chart without losing a peak.</summary>
internal static class PeakThinning
{
    /// <summary>The lowest and the highest sample of each of many equal groups; all when they are few.</summary>
    /// <param name="samples">The samples in order of time.</param>
    /// <param name="most">The most that may be left.</param>
    public static IReadOnlyList<PressureSample> Thin(List<PressureSample> samples, int most)
    {
        if (samples.Count <= most)
        {
            return samples;
        }

        int groups = Math.Max(1, most / 2);
        var thinned = new List<PressureSample>(most);
        for (int group = 0; group < groups; group++)
        {
            int from = (int)((long)samples.Count * group / groups);
            int to = (int)((long)samples.Count * (group + 1) / groups);
            AddExtremes(samples, from, to, thinned);
        }

        return thinned;
    }

    private static void AddExtremes(List<PressureSample> samples, int from, int to, List<PressureSample> thinned)
    {
        int lowest = from;
        int highest = from;
        for (int i = from + 1; i < to; i++)
        {
            lowest = samples[i].GroupBar < samples[lowest].GroupBar ? i : lowest;
            highest = samples[i].GroupBar > samples[highest].GroupBar ? i : highest;
        }

        thinned.Add(samples[Math.Min(lowest, highest)]);
        if (lowest != highest)
        {
            thinned.Add(samples[Math.Max(lowest, highest)]);
        }
    }
}
