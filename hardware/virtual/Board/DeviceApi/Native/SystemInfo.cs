namespace nanoFramework.Runtime.Native;

/// <summary>What runs.</summary>
public static class SystemInfo
{
    public static Version Version => VirtualEsp32.Current.RuntimeVersion;
}
