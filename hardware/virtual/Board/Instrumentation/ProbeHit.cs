namespace BackflushController.VirtualBoard;

/// <summary>A probed method was entered or left.</summary>
/// <param name="UnitHundredths">Hundredths of a unit charged since the chip was made.</param>
/// <param name="Argument">On entry the first argument of type long, or zero; on exit zero.</param>
/// <param name="Instance">On entry the object whose method it is, or null; on exit null.</param>
public readonly record struct ProbeHit(
    ProbePoint Point, long Nanoseconds, long UnitHundredths, long Argument, object? Instance);
