namespace BackflushController.Simulation;

/// <summary>What was asked for is not possible; nothing was changed.</summary>
public sealed class RefusedException(string reason) : Exception(reason);
