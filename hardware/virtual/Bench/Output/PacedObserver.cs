using BackflushController.Simulation;

namespace BackflushController.Bench;

/// <summary>Holds a run back to the speed that was asked for, and ends it when the user stops the program.</summary>
/// <param name="inner">Who watches.</param>
/// <param name="speed">Virtual seconds per real second.</param>
/// <param name="clock">The clock of the real world.</param>
/// <param name="stop">Asks the program to end.</param>
internal sealed class PacedObserver(IRunObserver inner, RunSpeed speed, TimeProvider clock, CancellationToken stop)
    : IRunObserver
{
    private const double NanosecondsPerSecond = 1e9;
    private readonly long _start = clock.GetTimestamp();

    /// <inheritdoc/>
    public void OnLog(LogEntry entry)
    {
        stop.ThrowIfCancellationRequested();
        inner.OnLog(entry);
    }

    /// <inheritdoc/>
    public void OnProgress(WorldSnapshot snapshot)
    {
        stop.ThrowIfCancellationRequested();
        inner.OnProgress(snapshot);
        TimeSpan wait = WaitFor(snapshot.TimeNanoseconds);
        if (wait > TimeSpan.Zero)
        {
            stop.WaitHandle.WaitOne(wait);
        }
    }

    /// <summary>How long the run is ahead of the speed that was asked for.</summary>
    /// <param name="virtualNanoseconds">The virtual time that the run has reached.</param>
    /// <returns>The real time to wait; zero or less for none.</returns>
    public TimeSpan WaitFor(long virtualNanoseconds)
    {
        TimeSpan due = TimeSpan.FromSeconds(virtualNanoseconds / NanosecondsPerSecond / speed.Factor);
        return due - clock.GetElapsedTime(_start);
    }
}
