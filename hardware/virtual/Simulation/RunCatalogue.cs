namespace BackflushController.Simulation;

/// <summary>The names that a run can be asked for. The first of each list is the default.</summary>
public sealed record RunCatalogue(IReadOnlyList<string> Programmes, IReadOnlyList<string> Machines);
