namespace BackflushController.Simulation;

/// <summary>A fault as it comes to a simulation.</summary>
/// <param name="Simulation">The simulation, its machine at the present time.</param>
/// <param name="Severity">The number drawn from the scenario's <see cref="FaultSeverity"/>.</param>
/// <param name="Seed">The seed, for what else is random about the fault.</param>
internal sealed record FaultArrival(ISimulation Simulation, double Severity, int Seed)
{
    /// <summary>The machine and its sensor.</summary>
    public SensedMachine Sensed => Simulation.Sensed;

    /// <summary>The machine alone.</summary>
    public Machine Machine => Simulation.Sensed.Machine;

    /// <summary>Changes constants of the machine, whichever machine it is.</summary>
    /// <param name="worn">From the constants as they are to those with the fault.</param>
    public void Wear(Func<MachineParameters, MachineParameters> worn) => Machine.Parameters = worn(Machine.Parameters);
}
