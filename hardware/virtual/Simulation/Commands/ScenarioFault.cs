namespace BackflushController.Simulation;

/// <summary>A fault that comes by itself.</summary>
/// <param name="Name">One of <see cref="FaultScenarios.NamesInWorld"/>.</param>
/// <param name="AtSeconds">When, in whole seconds since power-up.</param>
public sealed record ScenarioFault(string Name, int AtSeconds);
