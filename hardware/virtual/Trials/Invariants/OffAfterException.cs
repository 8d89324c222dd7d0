namespace BackflushController.Trials;

/// <summary>Pump and valve are off within one tick of an exception, wherever it was thrown.</summary>
internal sealed class OffAfterException(InvariantMonitor watch) : Invariant(watch)
{
    private const long TickMicroseconds = 20_000;

    private long? _thrownAt;

    public override void PowerUp()
    {
        Require(_thrownAt == null, "the outputs are not low after an exception");
        _thrownAt = null;
    }

    public override void Thrown()
    {
        if (Watch.Machine.PumpCommanded || Watch.Machine.ValveCommanded)
        {
            Test();
            _thrownAt = Watch.Clock;
        }
    }

    public override void Crashed() => Check();

    public override void TickEnds() => Check();

    /// <summary>No output is driven without power, so what counts is that it was not too late.</summary>
    public override void PowerGone() => Check(off: true);

    private void Check() => Check(!Watch.Machine.PumpCommanded && !Watch.Machine.ValveCommanded);

    private void Check(bool off)
    {
        if (_thrownAt == null)
        {
            return;
        }

        long since = Watch.Clock - _thrownAt.Value;
        Require(since <= TickMicroseconds, $"the outputs are checked {Milliseconds(since)} after an exception");
        if (off)
        {
            _thrownAt = null;
        }
    }
}
