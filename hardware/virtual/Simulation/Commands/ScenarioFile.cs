namespace BackflushController.Simulation;

/// <summary>A file in the flash at power-up.</summary>
public sealed record ScenarioFile(string Name, string Base64);
