namespace BackflushController.Tests.Fixtures;

/// <summary>What must hold for the outputs of every run, calculated from the edges on the pins.</summary>
internal static class OutputChecks
{
    public const int EdgesPerCycle = 4;
    public const double WorstEdgeErrorMicroseconds = 1000;

    /// <summary>Pump and valve edges.</summary>
    public static OutputEdge[] Timed(IEnumerable<OutputEdge> edges) =>
        [.. edges.Where(edge => edge.Output != BoxOutput.Buzzer)];

    /// <summary>The pump never runs with the valve released, and both are off at the end.</summary>
    public static void AssertPumpOnlyWithValve(IEnumerable<OutputEdge> edges)
    {
        bool pump = false;
        bool valve = false;
        foreach (OutputEdge edge in edges)
        {
            pump = edge.Output == BoxOutput.Pump ? edge.On : pump;
            valve = edge.Output == BoxOutput.Valve ? edge.On : valve;
            Assert.False(pump && !valve, $"pump on, valve released at {edge.TimeNanoseconds} ns");
        }

        Assert.False(pump, "pump at the end");
        Assert.False(valve, "valve at the end");
    }

    /// <summary>Whole cycles: valve on, pump on, pump off, valve off.</summary>
    public static void AssertCycles(int cycles, ReadOnlySpan<OutputEdge> timed)
    {
        Assert.Equal(EdgesPerCycle * cycles, timed.Length);
        for (int i = 0; i < timed.Length; i++)
        {
            BoxOutput output = i % EdgesPerCycle is 1 or 2 ? BoxOutput.Pump : BoxOutput.Valve;
            Assert.Equal((i, output, i % EdgesPerCycle < 2), (i, timed[i].Output, timed[i].On));
        }
    }

    /// <summary>No pump or valve edge is early, or later than a millisecond.</summary>
    public static void AssertExact(IEnumerable<OutputEdge> edges) => Assert.All(
        Timed(edges), edge => Assert.InRange(edge.ErrorNanoseconds / 1000.0, 0, WorstEdgeErrorMicroseconds));

    /// <summary>Pump on to pump off of every fill, as scheduled, seconds.</summary>
    public static double[] FillSeconds(IEnumerable<OutputEdge> edges) =>
        [.. Fills(edges).Select(fill => (fill.Off.ScheduledNanoseconds - fill.On.ScheduledNanoseconds) / 1e9)];

    /// <summary>The most that the pump was on in any window as long as its rating's, seconds.</summary>
    public static double PumpSecondsInDearestWindow(IReadOnlyList<OutputEdge> edges)
    {
        (OutputEdge On, OutputEdge Off)[] pump = PumpStretches(edges);
        const long window = SettingsRules.VibratoryWindowMicroseconds * 1000;
        return pump.Select(first => pump.Sum(fill => Overlap(fill, first.On.TimeNanoseconds, window)))
            .DefaultIfEmpty().Max() / 1e9;
    }

    /// <summary>The fills: each time the pump was switched on and off again, but not only to see a lever.</summary>
    public static (OutputEdge On, OutputEdge Off)[] Fills(IEnumerable<OutputEdge> edges) =>
        PumpStretches(edges.Where(edge => !edge.IsLook));

    private static (OutputEdge On, OutputEdge Off)[] PumpStretches(IEnumerable<OutputEdge> edges) =>
        [.. edges.Where(edge => edge.Output == BoxOutput.Pump).Chunk(2).Select(pair => (pair[0], pair[1]))];

    private static long Overlap((OutputEdge On, OutputEdge Off) fill, long from, long length) =>
        Math.Max(0, Math.Min(fill.Off.TimeNanoseconds, from + length) - Math.Max(fill.On.TimeNanoseconds, from));
}
