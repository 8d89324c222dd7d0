namespace nanoFramework.Runtime.Native;

/// <summary>The garbage collector of the chip.</summary>
public static class GC
{
    /// <summary>Collects.</summary>
    /// <returns>Free bytes: always the same number here, an assumption of the cost model.</returns>
    public static uint Run(bool compactHeap)
    {
        VirtualEsp32 chip = VirtualEsp32.Current;
        chip.BeginCall(DeviceCall.GcRun, 0, compactHeap ? 1 : 0);
        return (uint)chip.Heap.Collect();
    }
}
