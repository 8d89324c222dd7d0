namespace BackflushController.Bench;

/// <summary>Keeps the latest state of a run for the live view, which reads it from another thread.</summary>
internal sealed class WatchedRun(TimeProvider clock) : IRunObserver
{
    private const int KeptEvents = 40;

    private readonly Lock _lock = new();
    private readonly Queue<LogEntry> _log = new();
    private readonly long _start = clock.GetTimestamp();
    private WorldSnapshot _snapshot = new();
    private bool _heartBeats;

    /// <summary>The latest state; before the simulation has reported one, that of a device without power.</summary>
    public WatchedState Latest
    {
        get
        {
            lock (_lock)
            {
                return new WatchedState(_snapshot, _heartBeats, _log.ToArray(), clock.GetElapsedTime(_start));
            }
        }
    }

    public void OnLog(LogEntry entry)
    {
        lock (_lock)
        {
            _log.Enqueue(entry);
            if (_log.Count > KeptEvents)
            {
                _log.Dequeue();
            }
        }
    }

    public void OnProgress(WorldSnapshot snapshot)
    {
        lock (_lock)
        {
            _heartBeats = snapshot.Heartbeats > _snapshot.Heartbeats;
            _snapshot = snapshot;
        }
    }
}
