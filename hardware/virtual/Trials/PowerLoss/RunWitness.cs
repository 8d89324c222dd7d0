using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Simulation;

namespace BackflushController.Trials;

/// <summary>Stands beside a detergent backflush and knows at each tick what the box owes when the power goes.</summary>
internal sealed class RunWitness
{
    private DirectSimulation _simulation;
    private byte[]?[] _slots;
    private bool _detergentPumped;

    /// <summary>A witness from the beginning on.</summary>
    /// <param name="simulation">The rig, new and without records.</param>
    public RunWitness(DirectSimulation simulation)
    {
        _simulation = simulation;
        _slots = [.. simulation.Slots];
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
    public RunWitness Beside(DirectSimulation fork)
    {
        var copy = (RunWitness)MemberwiseClone();
        copy._simulation = fork;
        return copy;
    }

    /// <summary>Looks at the end of a tick, or where it broke off.</summary>
    public void Look()
    {
        BackflushRun run = _simulation.Controller.Run;
        PumpHasRun |= _simulation.Sensed.PumpCommanded;
        _detergentPumped |= _simulation.Sensed.PumpCommanded && run.Stage.WithDetergent;
        IsOver |= run.State == RunState.Finished;

        // A write puts a new array into the slot.
        if (!_slots.SequenceEqual(_simulation.Slots))
        {
            _slots = [.. _simulation.Slots];
            Written = KeptBook.Of(_simulation.Controller.Status.Record);
        }
    }
}
