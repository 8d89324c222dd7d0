using BackflushController.Core.Records;
using BackflushController.Core.Run;

namespace BackflushController.Rig.PowerCuts;

/// <summary>Stands beside a detergent backflush and knows at each tick what the box owes when the power goes.</summary>
/// <param name="rig">The rig, new and without records.</param>
internal sealed class RunWitness(DirectRig rig)
{
    private byte[]?[] _slots = [.. rig.Slots];
    private bool _detergentPumped;

    /// <summary>The pump has been on since the run began.</summary>
    public bool PumpHasRun { get; private set; }

    /// <summary>The whole programme ran: the clear-water cycles are its end.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Detergent was pumped into the group, and no completed rinse followed.</summary>
    public bool DetergentInGroup => _detergentPumped && !IsOver;

    /// <summary>The record as it was last written, whoever may read it.</summary>
    public KeptBook Written { get; private set; } = KeptBook.Of(new BoxRecord());

    /// <summary>Looks at the end of a tick.</summary>
    public void Look()
    {
        BackflushRun run = rig.Controller.Run;
        PumpHasRun |= rig.Sensed.PumpCommanded;
        _detergentPumped |= rig.Sensed.PumpCommanded && run.Stage.WithDetergent;
        IsOver |= run.State == RunState.Finished;

        // A write puts a new array into the slot.
        if (!_slots.SequenceEqual(rig.Slots))
        {
            _slots = [.. rig.Slots];
            Written = KeptBook.Of(rig.Controller.Status.Record);
        }
    }
}
