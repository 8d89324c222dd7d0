namespace BackflushController.Bench;

/// <summary>Holds a run back to the speed that was asked for, and ends it when the user stops the program.</summary>
internal sealed class PacedObserver(IRunObserver inner, RunSpeed speed, TimeProvider clock, CancellationToken stop)
    : IRunObserver
{
    private const double NanosecondsPerSecond = 1e9;
    private readonly long _start = clock.GetTimestamp();

    public void OnLog(LogEntry entry)
    {
        stop.ThrowIfCancellationRequested();
        inner.OnLog(entry);
    }

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
    public TimeSpan WaitFor(long virtualNanoseconds)
    {
        TimeSpan due = TimeSpan.FromSeconds(virtualNanoseconds / NanosecondsPerSecond / speed.Factor);
        return due - clock.GetElapsedTime(_start);
    }
}
