namespace BackflushController.Trials;

/// <summary>
/// A cleaning programme that is DONE, and does not say that something was not proved, has filled and vented in each of
/// its cycles: in the group, not in what the box has read. A sensor that is broken or a clock that jumps proves nothing
/// either way; from the pump's line a vent is not seen, and the screen says that it went by time.
/// </summary>
internal sealed class DoneOnlyProved(InvariantMonitor watch) : Invariant(watch)
{
    // A zero that was not trimmed, and the span; with the signal alone the supply adds 15 %.
    private const double ZeroBar = 0.5;
    private const double LeastShare = 0.95;
    private const double LeastShareSignalOnly = 0.8;
    private const double VentedBar = 1.2;

    private readonly double _filledBar =
        (PressureJudge.StallFloorOf(watch.Settings) / 1000.0
            * (watch.Settings.Wiring == SensorWiring.SignalOnly ? LeastShareSignalOnly : LeastShare)) - ZeroBar;

    private RunState _state;
    private bool _trusted;
    private bool _backflush;
    private bool _vents;
    private double _highestBar;
    private double _lowestBar;
    private int _completed;
    private int _unproved;

    public override void PowerUp() => _state = RunState.Ready;

    public override void Switched(BoxOutput output, bool on)
    {
        if (output == BoxOutput.Valve)
        {
            _vents = !on;
        }
        else if (on && !Watch.IsDown)
        {
            _backflush = Watch.Run.Walk.Stage.Kind == StageKind.Backflush;
            _highestBar = 0;
            _lowestBar = double.PositiveInfinity;
        }
    }

    public override void TickEnds()
    {
        BackflushRun run = Watch.Run;
        RunState before = _state;
        _state = run.State;
        if (before == RunState.Ready)
        {
            _trusted = true;
            _completed = 0;
            _unproved = 0;
        }

        double bar = Watch.Machine.Machine.GroupPressureBar;
        _trusted &= Watch.SensorIsSound;
        _highestBar = Math.Max(_highestBar, bar);
        _lowestBar = _vents ? Math.Min(_lowestBar, bar) : _lowestBar;
        if (run.Walk.CyclesCompleted > _completed)
        {
            _completed = run.Walk.CyclesCompleted;
            bool vented = _lowestBar <= VentedBar || !Watch.SeesGroup;
            _unproved += _backflush && (_highestBar < _filledBar || !vented) ? 1 : 0;
        }

        if (_state == RunState.Finished && before != _state)
        {
            Finished(run);
        }
    }

    private void Finished(BackflushRun run)
    {
        bool proves = _trusted
            && Watch.Settings.Proof == CycleProof.Sensor
            && run.Walk.Programme.Purpose == ProgrammePurpose.Cleaning
            && _completed > 0;
        if (proves)
        {
            Test();
            bool saysSo = run.Observer.Proof.Advice == Advice.Unproved;
            Require(saysSo || _unproved == 0, $"DONE, and {_unproved} of {_completed} cycles did not fill or vent");
        }
    }
}
