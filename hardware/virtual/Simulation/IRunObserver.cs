namespace BackflushController.Simulation;

/// <summary>Watches a run. The rig calls it on the thread that runs the rig, and waits for it.</summary>
public interface IRunObserver
{
    /// <summary>Something happened.</summary>
    /// <param name="entry">What and when.</param>
    void OnLog(LogEntry entry);

    /// <summary>Another 100 ms of virtual time have passed.</summary>
    /// <param name="snapshot">The state at that moment.</param>
    void OnProgress(WorldSnapshot snapshot);
}
