namespace BackflushController.Trials;

/// <summary>
/// After a fault the pump is off in the same tick, the valve within a quarter of a second, and half a minute later
/// the box is in its safe state; where a hand must lower a lever first, five minutes later.
/// </summary>
internal sealed class SafeWithinBound(InvariantMonitor watch) : Invariant(watch)
{
    private const long ValveMicroseconds = 250_000;
    private const long SafeMicroseconds = 32_000_000;

    // All is off; what the box waits for is the hand that is to lower the lever.
    private const long SafeWithLeverMicroseconds = 302_000_000;

    private long? _faultAt;
    private bool _safe;

    public override void PowerUp() => _faultAt = null;

    public override void TickEnds()
    {
        if (Watch.Run.Fault == Fault.None)
        {
            _faultAt = null;
            return;
        }

        if (_faultAt == null)
        {
            _faultAt = Watch.Box.Now;
            _safe = false;
        }

        SensedMachine machine = Watch.Machine;
        long since = (Watch.TickStartedNanoseconds - _faultAt.Value) / 1000;
        Require(!machine.PumpCommanded, $"the pump is on with {PlainReasons.Of(Watch.Run.Fault)}");
        Require(
            since <= ValveMicroseconds || !machine.ValveCommanded,
            $"the valve is on {Milliseconds(since)} after {PlainReasons.Of(Watch.Run.Fault)}");
        if (!_safe && Watch.Run.State == RunState.Faulted)
        {
            _safe = true;
            Test();
        }

        bool lever = Watch.Settings.Valve == ValveKind.Lever;
        Require(
            _safe || since <= (lever ? SafeWithLeverMicroseconds : SafeMicroseconds),
            $"not safe {Milliseconds(since)} after {PlainReasons.Of(Watch.Run.Fault)}");
    }
}
