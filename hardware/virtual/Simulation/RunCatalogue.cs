namespace BackflushController.Simulation;

/// <summary>The names that a run can be asked for. The first of each list is the default.</summary>
/// <param name="Programmes">The programmes of the firmware.</param>
/// <param name="Machines">The presets of the simulated machine.</param>
public sealed record RunCatalogue(IReadOnlyList<string> Programmes, IReadOnlyList<string> Machines);
