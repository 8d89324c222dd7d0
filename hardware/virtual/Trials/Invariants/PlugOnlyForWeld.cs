namespace BackflushController.Trials;

/// <summary>Whose pump relay was never welded is never told to pull the plug, whatever makes pressure there.</summary>
internal sealed class PlugOnlyForWeld(InvariantMonitor watch) : Invariant(watch)
{
    private bool _wasWelded;
    private RunState _state;

    public override void TickEnds()
    {
        _wasWelded |= Watch.Machine.PumpForced == true;
        RunState before = _state;
        _state = Watch.Run.State;
        if (!_wasWelded && _state == RunState.CheckVenting && before != _state)
        {
            Test();
        }

        Require(_wasWelded || Watch.Run.Fault != Fault.PumpStuckOn, "a pump that stops is said not to stop");
    }
}
