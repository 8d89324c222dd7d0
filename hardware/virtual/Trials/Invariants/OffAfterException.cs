namespace BackflushController.Trials;

/// <summary>Pump and valve are off within one tick of an exception, wherever it was thrown.</summary>
/// <param name="watch">What it may look at.</param>
internal sealed class OffAfterException(InvariantMonitor watch) : Invariant(watch)
{
    private const long TickMicroseconds = 20_000;

    private long? _thrownAt;

    /// <inheritdoc/>
    public override void PowerUp()
    {
        Require(_thrownAt == null, "the outputs are not low behind an exception");
        _thrownAt = null;
    }

    /// <inheritdoc/>
    public override void Thrown()
    {
        if (Watch.Machine.PumpCommanded || Watch.Machine.ValveCommanded)
        {
            Test();
            _thrownAt = Watch.Clock;
        }
    }

    /// <inheritdoc/>
    public override void Crashed() => Look();

    /// <inheritdoc/>
    public override void TickEnds() => Look();

    private void Look()
    {
        if (_thrownAt == null)
        {
            return;
        }

        bool off = !Watch.Machine.PumpCommanded && !Watch.Machine.ValveCommanded;
        long since = Watch.Clock - _thrownAt.Value;
        Require(since <= TickMicroseconds, $"the outputs are looked after {Milliseconds(since)} behind an exception");
        if (off)
        {
            _thrownAt = null;
        }
    }
}
