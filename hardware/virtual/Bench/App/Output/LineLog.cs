namespace BackflushController.Bench;

/// <summary>Writes every event as a line, as it happens.</summary>
internal sealed class LineLog(TextWriter output) : IRunObserver
{
    public void OnLog(LogEntry entry) => output.WriteLine(LogFormat.Line(entry));
}
