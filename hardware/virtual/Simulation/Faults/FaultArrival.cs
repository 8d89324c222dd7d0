namespace BackflushController.Simulation;

/// <summary>A fault as it comes to a simulation.</summary>
/// <param name="Severity">The number drawn from the scenario's <see cref="FaultSeverity"/>.</param>
public sealed record FaultArrival(ISimulation Simulation, double Severity, int Seed)
{
    public SensedMachine Sensed => Simulation.Sensed;

    public Machine Machine => Simulation.Sensed.Machine;

    /// <summary>Changes constants of the machine, whichever machine it is.</summary>
    public void Wear(Func<MachineParameters, MachineParameters> worn) => Machine.Parameters = worn(Machine.Parameters);
}
