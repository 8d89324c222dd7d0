using BackflushController.Core.Settings;

namespace BackflushController.Bench.Web;

/// <summary>
/// Reads what somebody drops on the page: a saved run of the bench, scanned lines of a box, or the pressure of a real
/// machine. The answers are those of the command line.
/// </summary>
/// <param name="bench">Plays a saved run.</param>
internal sealed class DroppedFile(LiveWorld bench) : IDisposable
{
    public const int MostBytes = RecordingReader.MostBytes;

    private const int MostLines = 10_000;
    private const int BeginBytes = 2_000;
    private const int MostNameLetters = 80;

    // One at a time: a long recording takes a processor for seconds.
    private readonly SemaphoreSlim _turn = new(1);

    /// <param name="name">How the file is called.</param>
    /// <param name="isCleaning">As the option --cycles.</param>
    /// <param name="isPumpSide">As the option --pump-side.</param>
    /// <exception cref="RefusedException">It is none of the three; one line says why.</exception>
    /// <exception cref="BadInputException">The same.</exception>
    public async Task<DroppedReply> Read(
        string name, byte[] content, bool isCleaning, bool isPumpSide, CancellationToken stop)
    {
        string shown = SingleLine.Of(Path.GetFileName(name));
        shown = shown.Length <= MostNameLetters ? shown : shown[..MostNameLetters];
        await _turn.WaitAsync(stop);
        try
        {
            return await Task.Run(
                () => IsSavedRun(content) ? Play(content)
                    : IsScanned(content) ? ReadLines(content, shown)
                    : Replay(content, shown, isCleaning, isPumpSide),
                stop);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static ReadOnlySpan<byte> BeginOf(byte[] content)
    {
        ReadOnlySpan<byte> begin = content.AsSpan(0, Math.Min(content.Length, BeginBytes));
        return (begin.StartsWith(Encoding.UTF8.Preamble) ? begin[Encoding.UTF8.Preamble.Length..] : begin)
            .TrimStart(" \t\r\n"u8);
    }

    private static bool IsSavedRun(byte[] content) => BeginOf(content).IndexOf("\"backflushRecording\""u8) > 0;

    private static bool IsScanned(byte[] content) =>
        BeginOf(content) is [(byte)'B' or (byte)'b', (byte)'F' or (byte)'f', ..];

    private static DroppedReply ReadLines(byte[] content, string name)
    {
        string[] lines = Encoding.UTF8.GetString(content).TrimStart('\uFEFF').Split('\n');
        if (lines.Length > MostLines)
        {
            throw new RefusedException($"{name} has {lines.Length} lines; allowed: at most {MostLines}");
        }

        CleaningLog log = new();
        for (int i = 0; i < lines.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(lines[i]))
            {
                log.Add(new ScannedText($"line {i + 1} of {name}", lines[i]));
            }
        }

        string count = $"{Numbers.Count(log.Runs.Count, "run")} of a box in {name}";
        string summary = log.Bad.Count == 0 ? count : $"{count}; {Numbers.Count(log.Bad.Count, "line")} cannot be read";
        return new DroppedReply(
            summary,
            log.Runs.Count == 0 ? [] : [new ResultTable("Cleaning log", log.Table)],
            [.. log.Bad.Select(bad => SingleLine.Of($"{bad.Place} {bad.Problem}"))],
            null);
    }

    private static DroppedReply Replay(byte[] content, string name, bool isCleaning, bool isPumpSide)
    {
        PressureRecording recording = RecordingReader.Read(name, content);
        if (isCleaning && !recording.TellsPump)
        {
            recording = recording.WithPumpByGoal();
        }

        ReplayReport report = RecordedBox.Replay(
            recording, new ControllerSettings { Place = isPumpSide ? SensorPlace.Pump : SensorPlace.Group });
        return new DroppedReply(
            $"{ReplayText.HeadingOf(report, name)}. {ReplayText.SummaryOf(report)}.",
            [.. ReplayText.TablesOf(report)],
            [],
            RecordingPlot.Svg(report, name));
    }

    private DroppedReply Play(byte[] content)
    {
        Recording recording = RecordingFile.Read(content);
        bench.Play(recording);
        return new DroppedReply(
            $"The saved run is being played on the bench: {Numbers.Count(recording.Commands.Count, "command")}.",
            [],
            [],
            null);
    }
}
