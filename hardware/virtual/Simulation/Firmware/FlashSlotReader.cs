using BackflushController.Core.Board;

namespace BackflushController.Simulation;

/// <summary>The firmware's record slots as somebody finds them who reads the flash out.</summary>
/// <param name="flash">The flash.</param>
internal sealed class FlashSlotReader(FlashDrive flash) : ISlots
{
    private static readonly string[] Names = ["cycles-a.bin", "cycles-b.bin"];

    /// <inheritdoc/>
    public int ReadSlot(int slot, byte[] buffer)
    {
        byte[] content = flash.Read(Names[slot]) ?? [];
        int length = Math.Min(content.Length, buffer.Length);
        content.AsSpan(0, length).CopyTo(buffer);
        return length;
    }

    /// <inheritdoc/>
    public bool WriteSlot(int slot, byte[] data) => false;
}
