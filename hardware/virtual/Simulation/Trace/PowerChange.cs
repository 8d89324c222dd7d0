namespace BackflushController.Simulation;

/// <summary>A part got power or lost it, whatever it was told.</summary>
/// <param name="TimeNanoseconds">World time at which that was seen, ns; up to 20 ms late.</param>
public readonly record struct PowerChange(long TimeNanoseconds, PoweredPart Part, bool On);
