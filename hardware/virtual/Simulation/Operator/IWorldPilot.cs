namespace BackflushController.Simulation;

/// <summary>Decides at each beat what happens at the bench.</summary>
public interface IWorldPilot
{
    /// <summary>Another beat of virtual time. The bench waits for the answer.</summary>
    /// <param name="bench">The bench; commands applied now are stamped with this beat.</param>
    /// <returns>False ends the run of the bench.</returns>
    bool Beat(World bench);
}
