namespace BackflushController.Trials;

/// <summary>
/// A programme that holds the pressure for a while at its end does not call a group clean that loses half a millilitre
/// a second at 9 bar all that time. Where air on the pump side lets the pressure fall so slowly that the noise of the
/// sensor hides on which side of the limit it is, the box may say either.
/// </summary>
internal sealed class NoUntightGroupClean(InvariantMonitor watch) : Invariant(watch)
{
    // 0.5 ml/s at 9 bar.
    private const double LeakMillilitresPerSecondPerRootBar = 0.5 / 3;

    // Two means are compared, half a hold apart; either may be off by 20 mbar.
    private const double NoiseBar = 0.04;

    private RunState _state;
    private double _heldBar;
    private long _heldAt;
    private double _fallBarPerSecond;
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
        Follow(before, machine.Machine);
        if (_state != RunState.Finished || before == _state || !_held || !_leaks)
        {
            return;
        }

        if (run.Walk.Programme.Purpose == ProgrammePurpose.Cleaning && _fallBarPerSecond > MostHiddenBarPerSecond())
        {
            Test();
            Require(run.Observer.Proof.Advice != Advice.None, "an untight group is called clean");
        }
    }

    /// <summary>How fast the pressure falls at the end of the hold; before that it falls faster.</summary>
    private void Follow(RunState before, Machine machine)
    {
        if (before == RunState.Holding && machine.NowNanoseconds > _heldAt)
        {
            _fallBarPerSecond = (_heldBar - machine.GroupPressureBar) * Second / (machine.NowNanoseconds - _heldAt);
        }

        _heldBar = machine.GroupPressureBar;
        _heldAt = machine.NowNanoseconds;
    }

    private double MostHiddenBarPerSecond() =>
        (CycleLimits.LeakMillibarPerSecond / 1000.0) + (NoiseBar * 2e6 / Watch.Settings.LeakHoldMicroseconds);
}
