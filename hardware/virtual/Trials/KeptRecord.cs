namespace BackflushController.Trials;

/// <summary>What a power cut must not change of the box's record.</summary>
/// <param name="PumpOnSeconds">Time with the pump on, s.</param>
/// <param name="LastResult">How the newest run ended; null when there is none.</param>
internal sealed record KeptRecord(
    int CyclesStarted, int CyclesCompleted, int PumpOnSeconds, int RunsStarted, RunResult? LastResult, int LastCycles,
    bool DetergentLatch, bool PumpLock)
{
    /// <summary>The record in words.</summary>
    public override string ToString() =>
        $"{CyclesCompleted} of {CyclesStarted} cycles, {PumpOnSeconds} s of the pump, {RunsStarted} runs, the last " +
        $"{(LastResult is { } result ? PlainReasons.Of(result) : "none")} with {LastCycles} cycles, " +
        $"detergent {(DetergentLatch ? "left" : "none")}, pump {(PumpLock ? "locked" : "free")}";

    /// <summary>What a record says now.</summary>
    public static KeptRecord Of(BoxRecord record)
    {
        var last = new RunRecord();
        bool any = record.Runs.Count > 0;
        if (any)
        {
            record.Runs.Read(0, last);
        }

        return new KeptRecord(
            record.Sum(BoxRecord.CyclesStarted), record.Sum(BoxRecord.CyclesCompleted),
            record.Counts[BoxRecord.PumpOnSeconds],
            record.Sum(BoxRecord.RunsStarted), any ? last.Result : null, last.Cycles, record.DetergentLatch,
            record.PumpLock);
    }

    /// <summary>
    /// Reads the newest intact record; no cycles when there is none. A spoiled slot may have been the newest, so one
    /// that is spoiled counts as detergent in the group.
    /// </summary>
    public static KeptRecord Of(byte[]?[] slots)
    {
        var codec = new BoxRecordCodec();
        byte[][] written = [.. slots.OfType<byte[]>()];
        byte[][] intact =
            [.. written.Where(content => codec.Inspect(content, content.Length) == SlotContent.Current)];
        var record = new BoxRecord();
        if (intact.Length > 0)
        {
            codec.Decode(intact.MaxBy(codec.Sequence), record);
        }

        KeptRecord kept = Of(record);
        return kept with { DetergentLatch = kept.DetergentLatch || intact.Length < written.Length };
    }
}
