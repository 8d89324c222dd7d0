namespace BackflushController.VirtualBoard;

/// <summary>The runtime's own thread, which serves the edges of pins when it has its turn.</summary>
internal sealed class RuntimeThread(WorldClock clock, long eventNanoseconds)
{
    // FreeRTOS and the runtime let one thread run for so long before another one gets its turn.
    private const long QuantumNanoseconds = 20_000_000;

    private readonly Queue<(long Nanoseconds, Action Serve)> _interrupts = [];
    private long _runsSince;

    public void Add(Action serve) => _interrupts.Enqueue((clock.NowNanoseconds, serve));

    public void Clear() => _interrupts.Clear();

    /// <summary>The firmware has run for so long that this thread gets its turn.</summary>
    public void ServeIfItsTurn()
    {
        if (clock.NowNanoseconds - _runsSince > QuantumNanoseconds)
        {
            Serve(clock.NowNanoseconds);
        }
    }

    /// <summary>What came in a sleep was served when it came; only what that ran over its end is waited for.</summary>
    /// <param name="from">Nothing was served before this time.</param>
    public void Serve(long from)
    {
        _runsSince = clock.NowNanoseconds;
        long busyUntil = from;
        while (_interrupts.TryDequeue(out (long Nanoseconds, Action Serve) interrupt))
        {
            busyUntil = Math.Max(busyUntil, interrupt.Nanoseconds) + eventNanoseconds;
            interrupt.Serve();
        }

        clock.Spend(Math.Max(0, busyUntil - clock.NowNanoseconds));
    }
}
