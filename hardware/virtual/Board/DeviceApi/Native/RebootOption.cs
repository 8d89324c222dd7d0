namespace nanoFramework.Runtime.Native;

/// <summary>Into what to reboot.</summary>
public enum RebootOption
{
    /// <summary>The chip restarts.</summary>
    NormalReboot = 0,

    /// <summary>Into the boot loader.</summary>
    EnterNanoBooter = 1,

    /// <summary>Only the runtime restarts.</summary>
    ClrOnly = 2,

    /// <summary>Into the maker's boot loader.</summary>
    EnterProprietaryBooter = 8,
}
