using BackflushController.Simulation;

namespace BackflushController.Bench;

/// <summary>One measured run.</summary>
/// <param name="Report">What came out.</param>
/// <param name="RealTime">How long it took.</param>
internal sealed record BenchmarkRun(RunReport Report, TimeSpan RealTime)
{
    // A clock that has not ticked must not give an infinite speed.
    private const double LeastSeconds = 1e-6;

    /// <summary>Simulated seconds in a second of real time.</summary>
    public double SecondsPerSecond => Report.SimulatedSeconds / Math.Max(RealTime.TotalSeconds, LeastSeconds);
}
