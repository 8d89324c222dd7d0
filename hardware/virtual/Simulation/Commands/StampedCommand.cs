namespace BackflushController.Simulation;

/// <summary>A command and when it took effect.</summary>
/// <param name="AtNanoseconds">World time, ns.</param>
/// <param name="Command">The command.</param>
public sealed record StampedCommand(long AtNanoseconds, WorldCommand Command);
