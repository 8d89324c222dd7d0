namespace BackflushController.Tests.Simulations;

/// <summary>A trace is bounded, and begins where the run began all the same.</summary>
[Trait("Category", "Slow")]
public sealed class LongTraceTests
{
    private const int Hours = 12;
    private const long Step = 20 * Millisecond;
    private const double PeakBar = 14;

    private static readonly TraceSlice Long = Record();

    [Fact]
    public void After_twelve_hours_the_pressure_is_there_from_the_beginning()
    {
        Assert.Equal(0, Long.Pressure[0].TimeNanoseconds);
        Assert.Equal((Hours * 3600 * Second) - Step, Long.Pressure[^1].TimeNanoseconds);
        Assert.InRange(Long.Pressure.Count, 300_000, 720_000);
    }

    [Fact]
    public void The_older_part_is_thinned_evenly_and_no_peak_is_lost()
    {
        long[] times = [.. Long.Pressure.Select(sample => sample.TimeNanoseconds)];

        Assert.All(times.Zip(times.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 1, 2 * Second));
        Assert.Equal(Hours, Long.Pressure.Count(sample => sample.GroupBar == PeakBar));
    }

    [Fact]
    public void An_export_says_how_many_events_are_left_out()
    {
        var trace = new WorldTrace();
        for (int entry = 0; entry <= 10_000; entry++)
        {
            trace.Add(new LogEntry(entry * Second, "person", "presses the button shortly"));
        }

        Assert.Contains("2500.000000000,left out,,2500 earlier events\r\n", TraceCsv.Of(trace));
    }

    private static TraceSlice Record()
    {
        var trace = new WorldTrace();
        const long samplesAnHour = 3600 * Second / Step;
        for (long sample = 0; sample < Hours * samplesAnHour; sample++)
        {
            trace.Add(new PressureSample(sample * Step, sample % samplesAnHour == 1234 ? PeakBar : sample % 7));
        }

        return trace.Since(default, int.MaxValue);
    }
}
