using BackflushController.Simulation;

namespace BackflushController.Bench.Web;

/// <summary>How the bench in the browser is to be.</summary>
public sealed record BrowserBenchOptions
{
    /// <summary>The port unless another one is asked for.</summary>
    public const int DefaultPort = 5199;

    /// <summary>The TCP port on the loopback address; 0 for a free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>What the first run begins with.</summary>
    public Scenario Scenario { get; init; } = ScenarioText.Default;

    /// <summary>Draws the plot of a run as SVG.</summary>
    public required Func<RunReport, string> Plot { get; init; }

    /// <summary>Writes the table of the cycles as CSV.</summary>
    public required Func<IReadOnlyList<CycleResult>, string> Table { get; init; }
}
