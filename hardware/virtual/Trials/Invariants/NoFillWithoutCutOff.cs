namespace BackflushController.Trials;

/// <summary>
/// No pump runs in a run whose self-test began with a broken cut-off, and a sound one is not called broken.
/// </summary>
internal sealed class NoFillWithoutCutOff(InvariantMonitor watch) : Invariant(watch)
{
    private RunState _state;
    private bool _broken;
    private long _clockAhead;

    public override void PowerUp()
    {
        _state = RunState.Ready;
        _broken = false;
    }

    public override void TickEnds()
    {
        RunState before = _state;
        _state = Watch.Run.State;
        bool begins = before != _state && _state == RunState.RailRising;
        long clockAhead = Watch.Clock - (Watch.Box.Now / Microsecond);
        _clockAhead = begins ? clockAhead : _clockAhead;
        _broken = !Watch.CutOffIsSound && (_broken || begins);
        bool named = before != _state && Watch.Run.Fault == Fault.CutOffFails;
        bool isSound = Watch.CutOffIsSound
            && !Watch.Box.Direct.HeartbeatStuck
            && Math.Abs(clockAhead - _clockAhead) <= 1;
        Require(!named || !isSound, "the cut-off is called broken, and it is sound");
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
