namespace BackflushController.VirtualBoard;

/// <summary>World events by time, those of the same time in the order they came.</summary>
public sealed class EventQueue
{
    private readonly PriorityQueue<Action, (long Nanoseconds, long Sequence)> _events = new();
    private long _sequence;

    /// <summary>The time of the first event in nanoseconds; long.MaxValue when there is none.</summary>
    public long NextNanoseconds { get; private set; } = long.MaxValue;

    public void Add(long nanoseconds, Action action)
    {
        _events.Enqueue(action, (nanoseconds, _sequence++));
        NextNanoseconds = Math.Min(NextNanoseconds, nanoseconds);
    }

    public Action TakeFirst()
    {
        Action first = _events.Dequeue();
        NextNanoseconds = _events.TryPeek(out _, out var next) ? next.Nanoseconds : long.MaxValue;
        return first;
    }
}
