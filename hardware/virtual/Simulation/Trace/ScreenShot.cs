namespace BackflushController.Simulation;

/// <summary>What the display showed at a time that is worth a picture.</summary>
/// <param name="Frame">The 1024 bytes of <see cref="OledFrame"/>; nobody changes them afterwards.</param>
public sealed record ScreenShot(long TimeNanoseconds, byte[] Frame, string Caption);
