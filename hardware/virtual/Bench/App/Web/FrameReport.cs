namespace BackflushController.Bench.Web;

/// <summary>How smoothly a page has shown the bench for a second.</summary>
/// <param name="FramesPerSecond">Pictures that the browser drew.</param>
/// <param name="UpdatesPerSecond">Snapshots of the bench that were among them.</param>
/// <param name="LongestMilliseconds">The longest time from one picture to the next, ms.</param>
/// <param name="Rate">Virtual seconds that passed in a second.</param>
public sealed record FrameReport(int FramesPerSecond, int UpdatesPerSecond, int LongestMilliseconds, double Rate);
