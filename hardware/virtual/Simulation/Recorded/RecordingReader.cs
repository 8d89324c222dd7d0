namespace BackflushController.Simulation;

/// <summary>
/// Reads the file of a recording: comma-separated values, or the JSON of a shot that Decent, Visualizer, GaggiMate or
/// Gaggiuino export. What is wrong with a file is told in one line with the number of its line.
/// </summary>
public static class RecordingReader
{
    public const int MostBytes = 16 * 1024 * 1024;
    public const int MostSamples = 200_000;
    public const double MostSeconds = 3_600;
    public const double LowestBar = -10;
    public const double HighestBar = 25;

    /// <exception cref="BadInputException">It cannot be read.</exception>
    public static PressureRecording Read(string path)
    {
        string name = Path.GetFileName(path);
        return Read(name, Content(path));
    }

    /// <param name="name">How messages call the file.</param>
    /// <exception cref="BadInputException">It is no recording.</exception>
    public static PressureRecording Read(string name, byte[] content)
    {
        try
        {
            int start = content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            byte[] text = content[start..];
            bool isJson = text.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
            return new PressureRecording(Checked(isJson ? ShotJson.Read(text) : RecordingCsv.Read(text)));
        }
        catch (RecordingException failure)
        {
            throw new BadInputException($"{name}, line {failure.Line}: {failure.Message}");
        }
    }

    private static byte[] Content(string path)
    {
        try
        {
            return new FileInfo(path).Length <= MostBytes
                ? GivenFile.Read(path, MostBytes)
                : throw new BadInputException($"\"{path}\" is too large; allowed: at most {MostBytes} bytes");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            string problem = Path.Exists(path) ? "cannot be read" : "does not exist";
            throw new BadInputException($"\"{path}\" {problem}; allowed: a file with a recording");
        }
    }

    private static List<RecordedSample> Checked(IEnumerable<(int Line, RecordedSample Sample)> read)
    {
        List<RecordedSample> samples = [];
        int last = 1;
        foreach ((int line, RecordedSample sample) in read)
        {
            last = line;
            if (samples.Count == MostSamples)
            {
                throw new RecordingException(line, $"too many samples; allowed: at most {MostSamples}");
            }

            Check(line, "time", sample.Seconds, 0, MostSeconds, "s");
            Check(line, "pressure", sample.Bar, LowestBar, HighestBar, "bar");
            if (samples.Count > 0 && sample.Seconds < samples[^1].Seconds)
            {
                throw new RecordingException(
                    line,
                    $"time {RecordingException.Shown(sample.Seconds)} s is earlier than the sample before; " +
                    "allowed: times in order");
            }

            samples.Add(sample);
        }

        return samples.Count >= 2 && samples[^1].Seconds > samples[0].Seconds
            ? samples
            : throw new RecordingException(last, "nothing was recorded; allowed: two samples or more, at two times");
    }

    private static void Check(int line, string what, double value, double least, double most, string unit)
    {
        if (!(value >= least && value <= most))
        {
            string allowed = $"{RecordingException.Shown(least)} to {RecordingException.Shown(most)} {unit}";
            throw new RecordingException(
                line, $"{what} {RecordingException.Shown(value)} {unit} is not possible; allowed: {allowed}");
        }
    }
}
