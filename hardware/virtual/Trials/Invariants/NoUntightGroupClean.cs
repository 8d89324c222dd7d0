namespace BackflushController.Trials;

/// <summary>
/// A programme that holds the pressure for a while at its end does not call a group clean that loses half a millilitre
/// a second at 9 bar all that time.
/// </summary>
internal sealed class NoUntightGroupClean(InvariantMonitor watch) : Invariant(watch)
{
    // 0.5 ml/s at 9 bar.
    private const double LeakMillilitresPerSecondPerRootBar = 0.5 / 3;

    private RunState _state;
    private bool _leaks;
    private bool _held;

    public override void PowerUp() => _state = RunState.Ready;

    public override void TickEnds()
    {
        BackflushRun run = Watch.Run;
        RunState before = _state;
        _state = run.State;
        SensedMachine machine = Watch.Machine;
        if (before is RunState.Ready or RunState.Energising)
        {
            _leaks = true;
            _held = before == RunState.Energising && _held;
        }

        _leaks &= Watch.SensorIsSound
            && !machine.PumpBypassed
            && machine.PumpForced == null
            && machine.Machine.Basket == Basket.Blind
            && machine.Machine.Parameters.GasketLeakMillilitresPerSecondPerRootBar
                >= LeakMillilitresPerSecondPerRootBar;
        _held |= _state == RunState.Holding && _leaks;
        if (_state != RunState.Finished || before == _state || !_held || !_leaks)
        {
            return;
        }

        if (run.Walk.Programme.Purpose == ProgrammePurpose.Cleaning)
        {
            Test();
            Require(run.Observer.Proof.Advice != Advice.None, "an untight group is called clean");
        }
    }
}
