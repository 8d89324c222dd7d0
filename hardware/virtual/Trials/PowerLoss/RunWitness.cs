namespace BackflushController.Trials;

/// <summary>Follows a detergent backflush and knows at each tick what must not be lost when the power goes.</summary>
internal sealed class RunWitness(DirectSimulation simulation)
{
    private DirectSimulation _simulation = simulation;
    private byte[]?[] _slots = [.. simulation.Slots];
    private bool _detergentPumped;

    public bool PumpHasRun { get; private set; }

    /// <summary>The whole programme ran: the clear-water cycles are its end.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Detergent was pumped into the group, and no completed rinse followed.</summary>
    public bool DetergentInGroup => _detergentPumped && !IsOver;

    /// <summary>The record as it was last written.</summary>
    public KeptRecord Written { get; private set; } = KeptRecord.Of(new BoxRecord());

    /// <summary>A witness that knows the same and follows a fork of the box.</summary>
    public RunWitness Beside(DirectSimulation fork)
    {
        var copy = (RunWitness)MemberwiseClone();
        copy._simulation = fork;
        return copy;
    }

    /// <summary>A tick has ended, or broken off.</summary>
    public void Step()
    {
        BackflushRun run = _simulation.Controller.Run;
        PumpHasRun |= _simulation.Sensed.PumpCommanded;
        _detergentPumped |= _simulation.Sensed.PumpCommanded && run.Walk.Stage.WithDetergent;
        IsOver |= run.State == RunState.Finished;

        // A write puts a new array into the slot.
        if (!_slots.SequenceEqual(_simulation.Slots))
        {
            _slots = [.. _simulation.Slots];
            Written = KeptRecord.Of(_simulation.Controller.Status.Record);
        }
    }
}
