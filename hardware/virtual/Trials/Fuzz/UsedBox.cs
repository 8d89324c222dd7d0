namespace BackflushController.Trials;

/// <summary>The record of a box that was used before.</summary>
internal static class UsedBox
{
    private const int RecordSequence = 41;
    private const int DetergentCyclesLeft = 3;

    /// <summary>Writes it into both slots, unless the plan wants a new box.</summary>
    public static void Write(FuzzPlan plan, FuzzRandom random, byte[]?[] slots)
    {
        if (!plan.Used)
        {
            return;
        }

        var record = new BoxRecord
        {
            Counts =
            {
                [BoxRecord.Shots] = random.Below(500),
                [BoxRecord.PowerOnMinutes] = random.Below(10_000),
                [BoxRecord.PowerOnDays] = random.Below(60),
            },
            DetergentLatch = plan.DetergentLeft,
            DetergentCycles = plan.DetergentLeft ? DetergentCyclesLeft : 0,
            VentLock = plan.VentLocked,
        };
        record.Counts[BoxRecord.CyclesCompleted] = random.Below(1_000);
        var codec = new BoxRecordCodec();
        for (int slot = 0; slot < slots.Length; slot++)
        {
            slots[slot] = new byte[BoxRecordCodec.Bytes];
            codec.Encode(record, RecordSequence + slot, slots[slot]);
        }
    }
}
