namespace BackflushController.Tests.Records;

public sealed class BitFlipTests
{
    private readonly BoxRecordCodec _codec = new();
    private readonly byte[] _record = new byte[BoxRecordCodec.Bytes];

    public BitFlipTests() => _codec.Encode(FullRecord(), 0x12345678, _record);

    [Fact]
    public void Every_flipped_bit_of_a_slot_is_detected() => Assert.All(
        Enumerable.Range(0, _record.Length * 8),
        bit => Assert.Equal(SlotContent.Damaged, ContentWithFlipped(bit)));

    /// <summary>CRC-32 detects all bursts of up to 32 bits; two bits far apart are taken by sample.</summary>
    [Fact]
    public void Two_flipped_bits_of_a_slot_are_detected()
    {
        Random random = new(1);
        for (int i = 0; i < 20_000; i++)
        {
            int first = random.Next(_record.Length * 8);
            int second = (first + 1 + random.Next((_record.Length * 8) - 1)) % (_record.Length * 8);
            Assert.NotEqual(SlotContent.Current, ContentWithFlipped(first, second));
        }
    }

    private SlotContent ContentWithFlipped(params int[] bits)
    {
        byte[] slot = [.. _record, 0];
        foreach (int bit in bits)
        {
            slot[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        return _codec.Inspect(slot, _record.Length);
    }

    private static BoxRecord FullRecord()
    {
        BoxRecord record =
            new()
            {
                Counts = { [BoxRecord.Shots] = 54_321, [BoxRecord.PumpOnSeconds] = 1_000_000 },
                DetergentLatch = true,
            };
        for (int i = 0; i < RunHistory.Capacity; i++)
        {
            record.Runs.Add(new RunRecord { Kind = RunKind.DeepClean, Cycles = i, PlateauMillibar = 9_000 + i });
        }

        return record;
    }
}
