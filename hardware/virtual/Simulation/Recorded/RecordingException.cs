namespace BackflushController.Simulation;

/// <summary>A file is no recording.</summary>
internal sealed class RecordingException(int line, string reason) : Exception(reason)
{
    /// <summary>From 1.</summary>
    public int Line => line;

    public static string Shown(double value) => value.ToString(CultureInfo.InvariantCulture);
}
