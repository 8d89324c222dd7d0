namespace BackflushController.Trials;

/// <summary>
/// A completed cycle that was once safely in a slot is in it for ever; only what a fault itself has spoiled of a slot
/// is gone.
/// </summary>
internal sealed class NoAcknowledgedCycleLost(InvariantMonitor watch) : Invariant(watch)
{
    private int _acknowledged = KeptRecord.Of(watch.Slots).CyclesCompleted;

    public override void Booted()
    {
        int found = KeptRecord.Of(Watch.Box.Loop!.Controller.Status.Record).CyclesCompleted;
        if (Watch.Box.Board.HasMisread)
        {
            _acknowledged = found;
        }

        if (_acknowledged > 0)
        {
            Test();
        }

        Require(found >= _acknowledged, $"{found} cycles at power-up, {_acknowledged} were written");
    }

    public override void Acknowledged()
    {
        int written = KeptRecord.Of(Watch.Slots).CyclesCompleted;

        // A box that has misread both slots starts again, and numbers its records from the beginning.
        bool isAnew = Watch.Box.Board.HasMisread;
        Require(isAnew || written >= _acknowledged, $"{written} cycles are written over {_acknowledged}");
        _acknowledged = written;
    }

    public override void SlotRotten()
    {
        // A box with one good slot left cannot know it, and the next write, if it fails, may spoil that one.
        _acknowledged = 0;
    }
}
