namespace BackflushController.Tests.Flashing;

/// <summary>Stands for all rows of the theories that need PowerShell: a row cannot be skipped by itself.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PowerShellFactAttribute : FactAttribute
{
    /// <summary>Skips the fact, and says what that means, where PowerShell is not installed.</summary>
    public PowerShellFactAttribute()
    {
        if (Shells.PowerShell is null)
        {
            Skip = "NO POWERSHELL SCRIPT WAS RUN: pwsh is not on the PATH. They were only compared with their twins.";
        }
    }
}
