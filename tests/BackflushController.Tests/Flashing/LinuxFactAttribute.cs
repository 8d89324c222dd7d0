namespace BackflushController.Tests.Flashing;

/// <summary>A fact about what there is on Linux only: a script, a pipe, a device.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    /// <summary>Skips the fact on other machines.</summary>
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "Only on Linux: it needs its shell and its files.";
        }
    }
}
