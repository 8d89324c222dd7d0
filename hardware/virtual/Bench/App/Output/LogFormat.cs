namespace BackflushController.Bench;

/// <summary>An event as a line of the log.</summary>
public static class LogFormat
{
    private const int SourceWidth = 8;

    /// <summary>The line: time stamp, source, text.</summary>
    public static string Line(LogEntry entry)
    {
        string source = entry.Source.PadRight(SourceWidth);
        return SingleLine.Of($"{Numbers.TimeStamp(entry.TimeNanoseconds)}  {source}  {entry.Text}");
    }
}
