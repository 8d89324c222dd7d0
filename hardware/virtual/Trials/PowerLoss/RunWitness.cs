using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Simulation;

namespace BackflushController.Trials;

/// <summary>Stands beside a detergent backflush and knows at each tick what the box owes when the power goes.</summary>
internal sealed class RunWitness
{
    private DirectRig _rig;
    private byte[]?[] _slots;
    private bool _detergentPumped;

    /// <summary>A witness from the beginning on.</summary>
    /// <param name="rig">The rig, new and without records.</param>
    public RunWitness(DirectRig rig)
    {
        _rig = rig;
        _slots = [.. rig.Slots];
    }

    /// <summary>The pump has been on since the run began.</summary>
    public bool PumpHasRun { get; private set; }

    /// <summary>The whole programme ran: the clear-water cycles are its end.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Detergent was pumped into the group, and no completed rinse followed.</summary>
    public bool DetergentInGroup => _detergentPumped && !IsOver;

    /// <summary>The record as it was last written, whoever may read it.</summary>
    public KeptBook Written { get; private set; } = KeptBook.Of(new BoxRecord());

    /// <summary>A witness who knows the same and goes on beside a fork of the rig.</summary>
    public RunWitness Beside(DirectRig fork)
    {
        var copy = (RunWitness)MemberwiseClone();
        copy._rig = fork;
        return copy;
    }

    /// <summary>Looks at the end of a tick, or where it broke off.</summary>
    public void Look()
    {
        BackflushRun run = _rig.Controller.Run;
        PumpHasRun |= _rig.Sensed.PumpCommanded;
        _detergentPumped |= _rig.Sensed.PumpCommanded && run.Stage.WithDetergent;
        IsOver |= run.State == RunState.Finished;

        // A write puts a new array into the slot.
        if (!_slots.SequenceEqual(_rig.Slots))
        {
            _slots = [.. _rig.Slots];
            Written = KeptBook.Of(_rig.Controller.Status.Record);
        }
    }
}
