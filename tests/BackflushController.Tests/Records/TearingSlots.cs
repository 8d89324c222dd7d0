namespace BackflushController.Tests.Records;

/// <summary>
/// Slots in memory, worse than littlefs: the power can go after any byte of a write. Such a write fails and changes
/// nothing here; <see cref="After"/> gives the slots of the next power-up.
/// </summary>
internal sealed class TearingSlots : ISlots
{
    private readonly byte[][] _slots = [[], []];
    private int _tornSlot;
    private byte[] _tornData = [];

    /// <summary>The next write is the one that the power cut tears.</summary>
    public bool PowerGoes { get; set; }

    /// <summary>What the next power-up finds.</summary>
    /// <param name="tear">What is left after the written bytes.</param>
    /// <param name="written">Bytes of the torn write that reached the flash.</param>
    public TearingSlots After(Tear tear, int written)
    {
        TearingSlots next = new();
        next._slots[1 - _tornSlot] = _slots[1 - _tornSlot];
        next._slots[_tornSlot] = Torn(tear, _slots[_tornSlot], _tornData, written);
        return next;
    }

    public int ReadSlot(int slot, byte[] buffer)
    {
        int count = Math.Min(_slots[slot].Length, buffer.Length);
        _slots[slot].AsSpan(0, count).CopyTo(buffer);
        return count;
    }

    public bool WriteSlot(int slot, byte[] data)
    {
        if (PowerGoes)
        {
            _tornSlot = slot;
            _tornData = [.. data];
            return false;
        }

        _slots[slot] = [.. data];
        return true;
    }

    private static byte[] Torn(Tear tear, byte[] old, byte[] data, int written)
    {
        byte[] torn = new byte[tear == Tear.Short ? written : Math.Max(data.Length, old.Length)];
        torn.AsSpan().Fill(0xFF);
        if (tear == Tear.Mixed)
        {
            old.CopyTo(torn, 0);
        }

        data.AsSpan(0, written).CopyTo(torn);
        return torn;
    }
}
