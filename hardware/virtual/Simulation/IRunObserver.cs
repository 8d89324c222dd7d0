namespace BackflushController.Simulation;

/// <summary>Watches a run. It is called on the thread that runs the simulation, which waits for it.</summary>
public interface IRunObserver
{
    void OnLog(LogEntry entry);

    /// <summary>Another 100 ms of virtual time have passed.</summary>
    void OnProgress(WorldSnapshot snapshot)
    {
    }
}
