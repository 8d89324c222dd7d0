namespace BackflushController.Bench;

/// <summary>A stretch of time.</summary>
/// <param name="StartNanoseconds">Since power-up.</param>
/// <param name="EndNanoseconds">Since power-up.</param>
public readonly record struct TimeStretch(long StartNanoseconds, long EndNanoseconds);
