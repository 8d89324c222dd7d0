namespace BackflushController.Tests.Run;

/// <summary>A stage of cycles as the user guide tells it.</summary>
/// <param name="Title">On the screen.</param>
/// <param name="Cycles">How many run on a clean machine.</param>
/// <param name="FillSeconds">Pump on; the longest when the fill ends at the stall.</param>
/// <param name="ReleaseSeconds">Pump off to the next pump on.</param>
public sealed record ExpectedStage(string Title, int Cycles, int FillSeconds, int ReleaseSeconds);
