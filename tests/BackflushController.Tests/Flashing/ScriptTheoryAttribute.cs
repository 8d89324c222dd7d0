namespace BackflushController.Tests.Flashing;

/// <summary>A theory that runs a script among stand-ins, which are shell scripts themselves.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScriptTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the theory where there is no such shell.</summary>
    public ScriptTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Not run on Windows: what stands in for nanoff and dotnet is a shell script.";
        }
    }
}
