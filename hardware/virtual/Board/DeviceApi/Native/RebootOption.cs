namespace nanoFramework.Runtime.Native;

/// <summary>Into what to reboot.</summary>
public enum RebootOption
{
    /// <summary>The chip restarts.</summary>
    NormalReboot = 0,
}
