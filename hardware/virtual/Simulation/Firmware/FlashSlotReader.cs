namespace BackflushController.Simulation;

/// <summary>The firmware's record slots, read from outside.</summary>
internal sealed class FlashSlotReader(FlashDrive flash) : ISlots
{
    private static readonly string[] Names = ["cycles-a.bin", "cycles-b.bin"];

    public int ReadSlot(int slot, byte[] buffer)
    {
        byte[] content = flash.Read(Names[slot]) ?? [];
        int length = Math.Min(content.Length, buffer.Length);
        content.AsSpan(0, length).CopyTo(buffer);
        return length;
    }

    public bool WriteSlot(int slot, byte[] data) => false;
}
