namespace BackflushController.Simulation;

/// <summary>What a fault needs of a simulation.</summary>
public interface ISimulation
{
    /// <summary>The espresso machine, its sensor and what is broken of them.</summary>
    SensedMachine Sensed { get; }

    long Now { get; }

    /// <summary>Plans something; the machine is at that time when it happens.</summary>
    /// <param name="nanoseconds">World time, ns; not before now. Actions of one time run in the order planned.</param>
    void At(long nanoseconds, Action action);
}
