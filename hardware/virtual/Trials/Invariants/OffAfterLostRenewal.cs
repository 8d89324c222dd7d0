namespace BackflushController.Trials;

/// <summary>
/// When nobody tells the gate any more what is wanted, the pump is off within the lease and a tick.
/// </summary>
internal sealed class OffAfterLostRenewal(InvariantMonitor watch) : Invariant(watch)
{
    private const long MostMicroseconds = 520_000;

    /// <summary>The gate alone still runs.</summary>
    /// <param name="microseconds">For how long so far, us; 0 at the beginning.</param>
    public void GateAlone(long microseconds)
    {
        if (microseconds == 0)
        {
            Test();
        }

        // A call that an injected fault delays lets nothing act, not even the gate.
        bool off = Watch.Box.Board.HasJumped || microseconds <= MostMicroseconds || !Watch.Machine.PumpCommanded;
        Require(off, $"the pump is on {Milliseconds(microseconds)} after the last renewal");
    }
}
