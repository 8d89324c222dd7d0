namespace BackflushController.Simulation;

/// <summary>What the display showed at one moment that is worth a picture.</summary>
/// <param name="TimeNanoseconds">Since power-up.</param>
/// <param name="Frame">The 1024 bytes of <see cref="OledFrame"/>; nobody changes them afterwards.</param>
/// <param name="Caption">A few words, also used for the file name.</param>
public sealed record ScreenShot(long TimeNanoseconds, byte[] Frame, string Caption);
