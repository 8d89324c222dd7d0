namespace BackflushController.Tests.Flashing;

/// <summary>A fact about a script that only ever runs on a Linux machine.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    /// <summary>Skips the fact on other machines.</summary>
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "Releases are packed on Linux.";
        }
    }
}
