namespace BackflushController.Simulation;

/// <summary>Decides at each beat what happens in a world.</summary>
public interface IWorldPilot
{
    /// <summary>Another beat of virtual time. The world waits for the answer.</summary>
    bool Beat(World world);
}
