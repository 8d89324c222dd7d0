namespace BackflushController.Trials;

/// <summary>
/// Detergent that was pumped into the group is in the memory before the pump goes on, and no power cut, crash or
/// spoiled slot makes the box forget it before clear water has run through. Whether a stage has detergent is taken from
/// its programme.
/// </summary>
internal sealed class LatchNeverLost(InvariantMonitor watch) : Invariant(watch)
{
    private bool _detergent = KeptRecord.Of(watch.Slots).DetergentLatch;
    private int _clearCycles;
    private bool _filled;

    public override void Booted()
    {
        if (_detergent)
        {
            Test();
            Require(Watch.Run.Group.HasDetergent, "the detergent is forgotten at power-up");
        }
    }

    public override void Switched(BoxOutput output, bool on)
    {
        if (Watch.IsDown)
        {
            return;
        }

        if (output == BoxOutput.Pump)
        {
            _filled |= on;
            Pump(on && Watch.Run.Walk.Stage.WithDetergent);
        }
        else if (!on)
        {
            Vent();
        }
    }

    public override void TickEnds()
    {
        bool forgotten = _detergent && Watch.Run.State == RunState.Ready && !Watch.Run.Group.HasDetergent;
        Require(!forgotten, "the detergent is forgotten");
    }

    private void Pump(bool detergent)
    {
        if (detergent)
        {
            _detergent = true;
            _clearCycles = 0;
            Test();
            Require(KeptRecord.Of(Watch.Slots).DetergentLatch, "detergent is pumped and not in the memory");
        }
    }

    private void Vent()
    {
        Stage stage = Watch.Run.Walk.Stage;
        bool clear = _filled && stage.Kind == StageKind.Backflush && !stage.WithDetergent
            && Watch.Run.Walk.Programme.Purpose == ProgrammePurpose.Cleaning;
        _clearCycles += clear ? 1 : 0;
        _detergent &= _clearCycles < SettingsRules.FewestClearCycles;
        _filled = false;
    }
}
