using System.Diagnostics;

namespace BackflushController.Simulation;

/// <summary>Keeps virtual time in step with real time.</summary>
internal sealed class Pace
{
    // While a finger is on the button, or a person is asked for something, time passes as it does for people.
    private const double SpeedForPeople = 1;

    // A delay of more than this is not made up for.
    private const double MostBehindSeconds = 0.25;

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan RateOver = TimeSpan.FromMilliseconds(500);

    private double _pacedSpeed;
    private long _anchorWall;
    private long _anchorNanoseconds;
    private long _rateWall;
    private long _rateNanoseconds;
    private double _rate;

    /// <summary>Virtual seconds in a second; 0 is paused, infinite as fast as it goes.</summary>
    public double Speed { get; set; }

    /// <summary>
    /// A speed holds from now on. The rate of another one says nothing about it; until there is a new one it is taken
    /// to be as asked.
    /// </summary>
    /// <param name="now">Virtual time, ns.</param>
    public void Begin(long now)
    {
        Anchor(now);
        _rate = Speed;
        _rateWall = Stopwatch.GetTimestamp();
        _rateNanoseconds = now;
    }

    /// <summary>How long the world must wait before time may pass; null when it may.</summary>
    /// <param name="now">Virtual time, ns.</param>
    /// <param name="isForPeople">It passes at 1x at most.</param>
    public TimeSpan? Wait(long now, bool isForPeople)
    {
        if (Speed == 0)
        {
            return Timeout.InfiniteTimeSpan;
        }

        if (double.IsPositiveInfinity(Speed))
        {
            return null;
        }

        double speed = isForPeople ? Math.Min(Speed, SpeedForPeople) : Speed;
        if (speed != _pacedSpeed)
        {
            _pacedSpeed = speed;
            Anchor(now);
        }

        double aheadSeconds = ((now - _anchorNanoseconds) / (double)Second / speed)
            - Stopwatch.GetElapsedTime(_anchorWall).TotalSeconds;
        if (aheadSeconds < -MostBehindSeconds)
        {
            Anchor(now);
        }

        TimeSpan ahead = TimeSpan.FromSeconds(Math.Max(0, aheadSeconds));
        return ahead < ShortestWait ? null : ahead;
    }

    /// <summary>Virtual seconds that passed in a second of late.</summary>
    /// <param name="now">Virtual time, ns.</param>
    public double Measure(long now)
    {
        TimeSpan since = Stopwatch.GetElapsedTime(_rateWall);
        if (since >= RateOver)
        {
            _rate = (now - _rateNanoseconds) / (double)Second / since.TotalSeconds;
            _rateWall = Stopwatch.GetTimestamp();
            _rateNanoseconds = now;
        }

        return _rate;
    }

    private void Anchor(long now)
    {
        _anchorWall = Stopwatch.GetTimestamp();
        _anchorNanoseconds = now;
    }
}
