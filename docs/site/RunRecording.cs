namespace BackflushController.Site;

/// <summary>A run as it is shown again: what the panel showed, the pressure, pump and valve, what was judged.</summary>
public sealed record RunRecording
{
    public required RunReport Report { get; init; }

    /// <summary>The verdicts of the firmware.</summary>
    public required IReadOnlyList<VerdictMark> Marks { get; init; }

    /// <summary>The panel each time that it looked different, at most ten times a second.</summary>
    public required IReadOnlyList<(long TimeNanoseconds, byte[] Frame)> Frames { get; init; }

    public long EndNanoseconds => (long)(Report.SimulatedSeconds * 1e9);

    /// <param name="programme">One of <see cref="RunCatalogue.Programmes"/>.</param>
    /// <param name="fault">What breaks on the way; null for nothing.</param>
    public static RunRecording Of(string programme, string? fault = null)
    {
        var camera = new Camera();
        RunOptions options = new()
        {
            Programme = programme,
            Machine = ProgrammeRun.Catalogue.Machines[0],
            Fault = fault,
        };
        RunReport report = ProgrammeRun.Run(options, camera);
        return new RunRecording { Report = report, Marks = camera.Marks, Frames = camera.Frames };
    }

    /// <summary>What the panel showed at a time.</summary>
    public byte[] FrameAt(long nanoseconds) =>
        Frames.LastOrDefault(frame => frame.TimeNanoseconds <= nanoseconds, Frames[0]).Frame;

    private sealed class Camera : IRunObserver
    {
        private WorldTrace? _trace;

        public List<(long TimeNanoseconds, byte[] Frame)> Frames { get; } = [];

        public IReadOnlyList<VerdictMark> Marks => _trace?.Since(default, 1).Marks ?? [];

        public void OnLog(LogEntry entry)
        {
        }

        public void OnProgress(WorldSnapshot snapshot)
        {
            _trace = snapshot.Trace;
            if (Frames.Count == 0 || !Frames[^1].Frame.AsSpan().SequenceEqual(snapshot.Frame))
            {
                Frames.Add((snapshot.TimeNanoseconds, [.. snapshot.Frame]));
            }
        }
    }
}
