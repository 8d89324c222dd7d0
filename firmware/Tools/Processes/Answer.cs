namespace BackflushController.Tools.Processes;

/// <summary>What a program did.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Text">All that it wrote, its lines ended as on Linux.</param>
public sealed record Answer(int ExitCode, string Text)
{
    /// <summary>The program says that all went well.</summary>
    public bool IsGood => ExitCode == 0;
}
