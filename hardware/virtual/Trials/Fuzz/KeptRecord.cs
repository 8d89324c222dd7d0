using BackflushController.Core.Records;

namespace BackflushController.Trials;

/// <summary>What the bytes of the slots say, whoever reads them.</summary>
/// <param name="CyclesCompleted">Completed cycles of all kinds.</param>
/// <param name="DetergentLatch">Detergent may be in the group.</param>
internal sealed record KeptRecord(int CyclesCompleted, bool DetergentLatch)
{
    /// <summary>
    /// Reads the newest intact record; no cycles when there is none. A spoiled slot may have been the newest, and
    /// whoever finds one must expect detergent.
    /// </summary>
    public static KeptRecord Of(byte[]?[] slots)
    {
        var codec = new BoxRecordCodec();
        byte[][] written = [.. slots.OfType<byte[]>()];
        byte[][] intact =
            [.. written.Where(content => codec.Inspect(content, content.Length) == SlotContent.Current)];
        bool isSpoiled = intact.Length < written.Length;
        var record = new BoxRecord();
        if (intact.Length > 0)
        {
            codec.Decode(intact.MaxBy(codec.Sequence), record);
        }

        KeptRecord kept = Of(record);
        return kept with { DetergentLatch = kept.DetergentLatch || isSpoiled };
    }

    /// <summary>What a record says.</summary>
    public static KeptRecord Of(BoxRecord record) =>
        new(BoxRecord.Sum(record.CyclesCompleted), record.DetergentLatch);
}
