namespace nanoFramework.Runtime.Native;

/// <summary>What runs.</summary>
public static class SystemInfo
{
    /// <summary>Version of the runtime on the chip.</summary>
    public static Version Version => VirtualEsp32.Current.RuntimeVersion;
}
