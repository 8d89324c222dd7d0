using BackflushController.Simulation;

namespace BackflushController.Bench;

/// <summary>Writes every event as a line, as it happens.</summary>
/// <param name="output">Where to.</param>
internal sealed class LineLog(TextWriter output) : IRunObserver
{
    /// <inheritdoc/>
    public void OnLog(LogEntry entry) => output.WriteLine(LogFormat.Line(entry));

    /// <inheritdoc/>
    public void OnProgress(WorldSnapshot snapshot)
    {
    }
}
