namespace BackflushController.Simulation;

/// <summary>A file in the flash at power-up.</summary>
/// <param name="Name">Its name without the drive.</param>
/// <param name="Base64">Its content.</param>
public sealed record ScenarioFile(string Name, string Base64);
