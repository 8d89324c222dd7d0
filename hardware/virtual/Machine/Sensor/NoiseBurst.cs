namespace BackflushController.EspressoMachine;

/// <summary>
/// Spikes on the signal wire, as a motor or a relay beside it makes them: one in each period, somewhere in it, up or
/// down.
/// </summary>
/// <param name="longestNanoseconds">The longest spike, ns; the shortest is half as long.</param>
/// <param name="periodNanoseconds">A spike comes this often, ns; longer than a spike.</param>
public sealed class NoiseBurst(double amplitudeVolts, long longestNanoseconds, long periodNanoseconds, int seed)
{
    private const int SeedSpread = 397;

    private long _period = -1;
    private long _begin;
    private long _end;
    private double _volts;

    /// <summary>Other spikes at the same times.</summary>
    public NoiseBurst Copy() => (NoiseBurst)MemberwiseClone();

    /// <summary>What is added to the transducer's output, V.</summary>
    /// <param name="nanoseconds">World time, ns.</param>
    public double VoltsAt(long nanoseconds)
    {
        long period = nanoseconds / periodNanoseconds;
        if (period != _period)
        {
            _period = period;
            DrawSpike();
        }

        return nanoseconds >= _begin && nanoseconds < _end ? _volts : 0;
    }

    private void DrawSpike()
    {
        var random = new Random(unchecked((seed * SeedSpread) + (int)_period));
        long length = random.NextInt64(longestNanoseconds / 2, longestNanoseconds + 1);
        _begin = (_period * periodNanoseconds) + random.NextInt64(periodNanoseconds - length);
        _end = _begin + length;
        _volts = random.Next(2) == 0 ? amplitudeVolts : -amplitudeVolts;
    }
}
