namespace BackflushController.Trials;

/// <summary>
/// What the samples of the contact were in one power-up, without debouncing. That is all that a box can know of its
/// button.
/// </summary>
internal sealed class ContactReader
{
    private const long Never = long.MinValue / 2;

    private bool _closed;
    private long _sampledAt;
    private long _openSince = Never;
    private int _openSinceTick;
    private int _openLastedTicks;
    private long _openLasted;

    /// <summary>Number of the press, from 1; 0 before the first. The contact was open before each.</summary>
    public int Press { get; private set; }

    /// <summary>First sample of the press, us.</summary>
    public long PressedAt { get; private set; } = Never;

    /// <summary>How much later than a tick it came after the sample before it, us: the loop was held up.</summary>
    public long PressedLate { get; private set; }

    /// <summary>The tick of that sample.</summary>
    public int PressedTick { get; private set; }

    /// <summary>Last sample at which the contact was closed in that press, us.</summary>
    public long ClosedUntil { get; private set; } = Never;

    /// <summary>The tick of that sample.</summary>
    public int ClosedTick { get; private set; }

    /// <summary>The contact is closed, and was open for a while before.</summary>
    /// <param name="clock">Clock of the box, us.</param>
    public bool IsFreshPress(long clock, int tick, int openTicks, int closedTicks, long microseconds) =>
        _closed && Press > 0
            && _openLastedTicks >= openTicks && _openLasted >= microseconds
            && tick - PressedTick >= closedTicks && clock - PressedAt >= microseconds;

    /// <summary>Takes a sample.</summary>
    /// <param name="clock">Clock of the box, us.</param>
    public void Sample(bool closed, long clock, int tick)
    {
        bool wasOpen = _openSince != Never && !_closed;
        if (!closed)
        {
            _openSince = wasOpen ? _openSince : clock;
            _openSinceTick = wasOpen ? _openSinceTick : tick;
        }
        else if (wasOpen)
        {
            _openLasted = clock - _openSince;
            _openLastedTicks = tick - _openSinceTick;
            Press++;
            PressedAt = clock;
            PressedTick = tick;
            PressedLate = Math.Max(0, clock - _sampledAt - Inputs.TickMicroseconds);
        }

        _closed = closed;
        _sampledAt = clock;
        if (closed && Press > 0)
        {
            ClosedUntil = clock;
            ClosedTick = tick;
        }
    }
}
