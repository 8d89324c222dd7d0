namespace BackflushController.EspressoMachine;

/// <summary>
/// The supply of every coil that can move water, and the one-shot before it: edges of the heartbeat hold it up, and it
/// drops out when they stay away. A line that stands still, high or low, has no edges.
/// </summary>
public sealed class HeartbeatRail
{
    /// <summary>
    /// From the last edge to the rail without power, ns. It bridges the second for which a stuck bus may block.
    /// </summary>
    public const long DropOutNanoseconds = 1_500_000_000;

    /// <summary>Edges that bring it up: noise on the line and the pin's own start are fewer.</summary>
    public const int EdgesToComeUp = 4;

    /// <summary>They must follow each other within this time, ns.</summary>
    public const long EdgeGapNanoseconds = 100_000_000;

    private long _lastEdge = long.MinValue / 2;
    private int _edges;

    /// <summary>The coils on it have their supply.</summary>
    public bool IsUp { get; private set; }

    /// <summary>What is broken of the cut-off.</summary>
    public RailDefect Defect { get; private set; }

    /// <summary>When a rail that is up drops out unless an edge comes before, ns.</summary>
    public long DropsOutAt => Defect == RailDefect.StuckUp ? long.MaxValue
        : _lastEdge + (Defect == RailDefect.Slow ? SlowDropOutNanoseconds : DropOutNanoseconds);

    /// <summary>From the last edge to the rail without power where dirt feeds the reservoir, ns.</summary>
    public static long SlowDropOutNanoseconds => 8 * DropOutNanoseconds;

    /// <summary>The same rail once more.</summary>
    public HeartbeatRail Copy() => (HeartbeatRail)MemberwiseClone();

    /// <summary>Breaks the cut-off, or repairs it.</summary>
    public void Break(RailDefect defect)
    {
        Defect = defect;
        IsUp = defect == RailDefect.StuckUp || (IsUp && defect != RailDefect.Dead);
        _edges = 0;
    }

    /// <summary>Whether an edge at this time changes it, or it has dropped out before.</summary>
    /// <param name="nanoseconds">World time, ns.</param>
    public bool IsMovedBy(long nanoseconds) =>
        IsUp ? nanoseconds >= DropsOutAt : Defect != RailDefect.Dead && CountWith(nanoseconds) >= EdgesToComeUp;

    /// <summary>An edge of the heartbeat.</summary>
    /// <param name="nanoseconds">World time, ns; never runs backwards.</param>
    public void Hear(long nanoseconds)
    {
        if (IsUp && nanoseconds >= DropsOutAt)
        {
            DropOut();
        }

        _edges = CountWith(nanoseconds);
        _lastEdge = nanoseconds;
        IsUp |= _edges >= EdgesToComeUp && Defect != RailDefect.Dead;
    }

    /// <summary>The supply goes.</summary>
    public void DropOut()
    {
        IsUp = false;
        _edges = 0;
    }

    private int CountWith(long nanoseconds) =>
        nanoseconds - _lastEdge <= EdgeGapNanoseconds ? Math.Min(_edges + 1, EdgesToComeUp) : 1;
}
