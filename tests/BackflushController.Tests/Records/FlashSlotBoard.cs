using BackflushController.Adapters;

namespace BackflushController.Tests.FlashRecords;

/// <summary>The firmware's own adapter on the chip's drive I:.</summary>
internal sealed class FlashSlotBoard : SlotBoard
{
    /// <summary>The adapter's files, by slot.</summary>
    public static readonly string[] FileNames = ["cycles-a.bin", "cycles-b.bin"];

    private readonly FlashSlots _slots = new();

    public override int ReadSlot(int slot, byte[] buffer) => _slots.Read(slot, buffer);

    public override bool WriteSlot(int slot, byte[] data) => _slots.Write(slot, data);
}
