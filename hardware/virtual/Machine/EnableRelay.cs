namespace BackflushController.EspressoMachine;

/// <summary>
/// The relay in series with the pump's, and the one-shot before its coil: edges of the heartbeat hold it, and it drops
/// out when they stay away. A line that stands still, high or low, has no edges.
/// </summary>
public sealed class EnableRelay
{
    /// <summary>
    /// From the last edge to the contact open, ns. It bridges the second for which a stuck bus may block.
    /// </summary>
    public const long DropOutNanoseconds = 1_500_000_000;

    /// <summary>Edges that pick it up: noise on the line and the pin's own start are fewer.</summary>
    public const int EdgesToPickUp = 4;

    /// <summary>They must follow each other within this time, ns.</summary>
    public const long PickUpGapNanoseconds = 100_000_000;

    private long _lastEdge = long.MinValue / 2;
    private int _edges;

    /// <summary>The contact is closed.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>When a closed contact opens unless an edge comes before, ns.</summary>
    public long DropsOutAt => _lastEdge + DropOutNanoseconds;

    /// <summary>Another relay in the same position.</summary>
    public EnableRelay Copy() => (EnableRelay)MemberwiseClone();

    /// <summary>Whether the contact moves with an edge at this time, or has moved before it.</summary>
    /// <param name="nanoseconds">World time, ns.</param>
    public bool IsMovedBy(long nanoseconds) =>
        IsClosed ? nanoseconds >= DropsOutAt : CountWith(nanoseconds) >= EdgesToPickUp;

    /// <summary>An edge of the heartbeat.</summary>
    /// <param name="nanoseconds">World time, ns; never runs backwards.</param>
    public void Hear(long nanoseconds)
    {
        if (IsClosed && nanoseconds >= DropsOutAt)
        {
            DropOut();
        }

        _edges = CountWith(nanoseconds);
        _lastEdge = nanoseconds;
        IsClosed |= _edges >= EdgesToPickUp;
    }

    /// <summary>The contact opens.</summary>
    public void DropOut()
    {
        IsClosed = false;
        _edges = 0;
    }

    private int CountWith(long nanoseconds) =>
        nanoseconds - _lastEdge <= PickUpGapNanoseconds ? Math.Min(_edges + 1, EdgesToPickUp) : 1;
}
