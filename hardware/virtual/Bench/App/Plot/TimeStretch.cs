namespace BackflushController.Bench;

public readonly record struct TimeStretch(long StartNanoseconds, long EndNanoseconds);
