namespace BackflushController.Simulation;

/// <summary>What was asked for is not possible; nothing was changed.</summary>
/// <param name="reason">One line: what, where, what is allowed.</param>
public sealed class RefusedException(string reason) : Exception(reason);
