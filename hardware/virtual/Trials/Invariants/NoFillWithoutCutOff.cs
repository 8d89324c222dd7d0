namespace BackflushController.Trials;

/// <summary>
/// No pump runs in a run whose self-test began with a broken cut-off, and a sound one is not called broken. It may be
/// where the loop stood still meanwhile, and where the pump's own relay is welded and something else runs the pump:
/// then the read-back contact is live, as behind an enable relay that is welded.
/// </summary>
internal sealed class NoFillWithoutCutOff(InvariantMonitor watch) : Invariant(watch)
{
    // Both halves of the self-test at their longest.
    private const long TestMicroseconds = 5_000_000;

    private RunState _state;
    private bool _broken;
    private bool _isNamed;
    private long _clockAhead;
    private long _aheadAtBegin;
    private long _frozenAt = -TestMicroseconds;

    public override void PowerUp()
    {
        _state = RunState.Ready;
        _broken = false;
        _isNamed = false;
        _frozenAt = -TestMicroseconds;
    }

    public override void Frozen(long nanoseconds) => _frozenAt = Watch.Clock;

    public override void TickEnds()
    {
        RunState before = _state;
        _state = Watch.Run.State;
        bool begins = before != _state && _state == RunState.RailRising;
        long clockAhead = Watch.Clock - (Watch.Box.Now / Microsecond);

        // The clock may step in the very tick in which the test begins.
        _aheadAtBegin = begins ? _clockAhead : _aheadAtBegin;
        _clockAhead = clockAhead;
        _broken = !Watch.CutOffIsSound && (_broken || begins);
        bool wasNamed = _isNamed;
        _isNamed = Watch.Run.Fault == Fault.CutOffFails;
        bool isSound = Watch.CutOffIsSound
            && !Watch.Box.Direct.HeartbeatStuck
            && Math.Abs(clockAhead - _aheadAtBegin) <= 1
            && Watch.Clock - _frozenAt > TestMicroseconds
            && !(Watch.Machine is { PumpForced: true, PumpBypassed: true });
        Require(wasNamed || !_isNamed || !isSound, "the cut-off is called broken, and it is sound");
    }

    public override void Switched(BoxOutput output, bool on)
    {
        if (output == BoxOutput.Pump && on)
        {
            Test();
            Require(!_broken, "the pump goes on, and the cut-off was broken when it was tested");
        }
    }
}
