namespace BackflushController.VirtualBoard;

/// <summary>
/// The heap of the interpreter: what is allocated becomes garbage, and when it is full it is collected.
/// </summary>
public sealed class ManagedHeap
{
    private readonly VirtualEsp32 _chip;
    private int _free;

    internal ManagedHeap(VirtualEsp32 chip)
    {
        _chip = chip;
        Clear();
    }

    /// <summary>Bytes allocated since the chip was made.</summary>
    public long Allocated { get; private set; }

    /// <summary>Collections because the heap was full, each a pause wherever the firmware was.</summary>
    public int ForcedCollections { get; private set; }

    /// <summary>The heap is as good as full: whatever is allocated next waits for a collection.</summary>
    public void Fill() => _free = 0;

    internal void Clear() => _free = _chip.Costs.Heap.Free;

    internal void Allocate(int bytes)
    {
        Allocated += bytes;
        _free -= bytes;
        if (_free < 0)
        {
            ForcedCollections++;
            Collect();
        }
    }

    /// <returns>Free bytes.</returns>
    internal int Collect()
    {
        Clear();
        _chip.Spend(_chip.Costs.Devices.GcRun);
        return _free;
    }
}
