namespace nanoFramework.Runtime.Native;

/// <summary>The garbage collector of the chip.</summary>
public static class GC
{
    /// <summary>Bytes of the managed heap of an ESP32 without PSRAM, about; nothing here measures it.</summary>
    private const uint FreeBytes = 99_504;

    /// <summary>Collects.</summary>
    /// <returns>Free bytes: always the same number here.</returns>
    public static uint Run(bool compactHeap)
    {
        VirtualEsp32 chip = VirtualEsp32.Current;
        chip.BeginCall(DeviceCall.GcRun, 0, compactHeap ? 1 : 0);
        chip.Spend(chip.Costs.Devices.GcRun);
        return FreeBytes;
    }
}
