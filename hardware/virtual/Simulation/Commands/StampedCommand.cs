namespace BackflushController.Simulation;

/// <param name="AtNanoseconds">World time, ns.</param>
public sealed record StampedCommand(long AtNanoseconds, WorldCommand Command);
