namespace nanoFramework.Runtime.Native;

public class Power
{
    /// <summary>Restarts the chip; nothing after this call runs.</summary>
    public static void RebootDevice(RebootOption rebootOption = RebootOption.NormalReboot) =>
        VirtualEsp32.Current.Reboot((int)rebootOption);
}
