namespace BackflushController.Trials;

/// <summary>
/// After a welded pump was named and a record written, the enable relay stays open over any power cut and crash, but
/// for a valve proof; only one that has run through ends that.
/// </summary>
internal sealed class NamedWeldStaysOff(InvariantMonitor watch) : Invariant(watch)
{
    private const long MostNanoseconds = 2_000_000_000;

    private bool _named;
    private bool _locked;
    private long _opensBy;

    public override void PowerUp()
    {
        _opensBy = 0;
        _named = false;
    }

    /// <summary>What is entered of a crash is the record as it was in flash.</summary>
    public override void Crashed() => _named = false;

    public override void Booted()
    {
        if (_locked && Watch.Box.Board.HasMisread)
        {
            _locked = Watch.Box.Loop!.Controller.Status.Record.PumpLock;
        }

        if (_locked)
        {
            Test();
            Require(
                Watch.Run.Fault == Fault.PumpStuckOn,
                $"{PlainReasons.Of(Watch.Run.Fault)} at power-up, and the pump is welded");
        }
    }

    public override void Acknowledged() => _locked |= _named;

    public override void SlotRotten() => _locked &= KeptRecord.Of(Watch.Slots).PumpLock;

    public override void TickEnds()
    {
        BackflushRun run = Watch.Run;
        bool proof = run.Walk.Programme.Purpose == ProgrammePurpose.ValveProof;
        bool proved = proof && run.State == RunState.Finished;
        _named = !proved && (_named || run.Fault == Fault.PumpStuckOn);
        _locked &= !proved;
        if (!_locked || !Watch.CutOffIsSound || (proof && !RunStates.IsFree(run.State)) || !Watch.Machine.IsPumpEnabled)
        {
            _opensBy = Watch.Box.Now + MostNanoseconds;
            return;
        }

        Require(
            Watch.TickStartedNanoseconds <= _opensBy, "the enable relay is closed, and the pump was named as welded");
    }
}
