namespace nanoFramework.Runtime.Native;

/// <summary>What runs.</summary>
public static class SystemInfo
{
    /// <summary>Version of the firmware that the platform facts of this board were read from.</summary>
    public static Version Version { get; } = new(1, 17, 0, 0);
}
