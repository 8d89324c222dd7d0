namespace BackflushController.Simulation;

/// <summary>What every rig offers to those who break the machine in the middle of a run.</summary>
public interface ISimulation
{
    /// <summary>The espresso machine, its sensor and what is broken of them.</summary>
    SensedMachine Sensed { get; }

    /// <summary>World time, ns.</summary>
    long Now { get; }

    /// <summary>Plans something; the machine is at that time when it happens.</summary>
    /// <param name="nanoseconds">World time, ns; not before now. Actions of one time run in the order planned.</param>
    /// <param name="action">What happens.</param>
    void At(long nanoseconds, Action action);
}
