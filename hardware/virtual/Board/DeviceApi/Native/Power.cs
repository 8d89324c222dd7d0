namespace nanoFramework.Runtime.Native;

/// <summary>Restarting.</summary>
public class Power
{
    /// <summary>Restarts the chip; nothing after this call runs.</summary>
    /// <param name="rebootOption">Into what.</param>
    public static void RebootDevice(RebootOption rebootOption = RebootOption.NormalReboot) =>
        VirtualEsp32.Current.Reboot((int)rebootOption);
}
