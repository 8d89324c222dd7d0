using System.Text.Json;

namespace BackflushController.Site;

/// <summary>Recorded runs as a script that the tour plays: changes of the panel, pressure, verdicts.</summary>
internal static class TourScript
{
    private const long FrameNanoseconds = 250_000_000;
    private const int SamplesApart = 10;

    public static readonly (string Name, string Programme, string? Fault)[] Runs =
    [
        ("A detergent backflush", "detergent-backflush", null),
        ("The drain blocks on the way", "detergent-backflush", "drain-blocked"),
        ("A basket with holes", "detergent-backflush", "no-blind-basket"),
    ];

    public static string Of(IEnumerable<(string Name, string Programme, string? Fault)> runs) =>
        $"window.tourRuns = {JsonSerializer.Serialize(runs.Select(Recorded))};\n";

    private static object Recorded((string Name, string Programme, string? Fault) run)
    {
        RunRecording recording = RunRecording.Of(run.Programme, run.Fault);
        return new
        {
            name = run.Name,
            seconds = Math.Round(recording.Report.SimulatedSeconds, 1),
            bar = recording.Report.Pressure.Where((_, index) => index % SamplesApart == 0)
                .Select(sample => Math.Round(sample.GroupBar, 2)),
            apart = Seconds(recording.EndNanoseconds) / recording.Report.Pressure.Count * SamplesApart,
            valve = Stretches(recording, BoxOutput.Valve),
            pump = Stretches(recording, BoxOutput.Pump),
            marks = recording.Marks.Select(mark => new object[] { Seconds(mark.TimeNanoseconds), mark.Text }),
            acts = recording.Report.Log.Where(entry => entry.Source is "person" or "machine")
                .Select(entry => new object[]
                {
                    Seconds(entry.TimeNanoseconds), entry.Source == "person" ? "Person" : "Machine", entry.Text,
                }),
            frames = Frames(recording),
        };
    }

    private static IEnumerable<double[]> Stretches(RunRecording recording, BoxOutput output) =>
        RunFilm.Stretches(recording, output).Select(on => new[] { Seconds(on.From), Seconds(on.To) });

    /// <summary>Of each picture the time, its words, and the bytes that differ from the picture before.</summary>
    private static List<object[]> Frames(RunRecording recording)
    {
        List<object[]> frames = [];
        byte[] before = new byte[OledFrame.ByteCount];
        var reader = new ScreenReader();
        for (long time = 0; time <= recording.EndNanoseconds; time += FrameNanoseconds)
        {
            byte[] now = recording.FrameAt(time);
            if (frames.Count == 0 || !now.AsSpan().SequenceEqual(before))
            {
                frames.Add([Seconds(time), string.Join(' ', reader.Read(now)), Changes(before, now)]);
                before = now;
            }
        }

        return frames;
    }

    private static List<object[]> Changes(byte[] before, byte[] now)
    {
        List<object[]> changes = [];
        for (int at = 0; at < now.Length; at++)
        {
            int start = at;
            while (at < now.Length && now[at] != before[at])
            {
                at++;
            }

            if (at > start)
            {
                changes.Add([start, Convert.ToBase64String(now, start, at - start)]);
            }
        }

        return changes;
    }

    private static double Seconds(long nanoseconds) => Math.Round(nanoseconds / 1e9, 2);
}
