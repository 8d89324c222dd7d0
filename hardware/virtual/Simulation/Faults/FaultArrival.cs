using BackflushController.EspressoMachine;

namespace BackflushController.Simulation;

/// <summary>A fault as it meets a rig.</summary>
/// <param name="Rig">The rig, its machine at the present time.</param>
/// <param name="Severity">The number drawn from the scenario's <see cref="FaultSeverity"/>.</param>
/// <param name="Seed">The seed, for what else is random about the fault.</param>
internal sealed record FaultArrival(ISimulation Rig, double Severity, int Seed)
{
    /// <summary>The machine and its sensor.</summary>
    public SensedMachine Sensed => Rig.Sensed;

    /// <summary>The machine alone.</summary>
    public Machine Machine => Rig.Sensed.Machine;

    /// <summary>Changes constants of the machine, whichever machine it is.</summary>
    /// <param name="worn">From the constants as they are to those with the fault.</param>
    public void Wear(Func<MachineParameters, MachineParameters> worn) => Machine.Parameters = worn(Machine.Parameters);
}
