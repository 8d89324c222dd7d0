namespace BackflushController.Simulation;

/// <param name="Name">One of <see cref="FaultScenarios.NamesInWorld"/>.</param>
public sealed record ScenarioFault(string Name, int AtSeconds);
