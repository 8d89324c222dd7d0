namespace BackflushController.Tests.Records;

public sealed class BitFlipTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_flipped_bit_of_a_slot_is_detected()
    {
        byte[] record = new byte[BoxRecordCodec.Bytes];
        BoxRecordCodec codec = new();
        codec.Encode(FullRecord(), 0x12345678, record);
        byte[] slot = new byte[BoxRecordCodec.Bytes + 1];
        int detected = 0;
        for (int bit = 0; bit < record.Length * 8; bit++)
        {
            record.CopyTo(slot, 0);
            slot[bit / 8] ^= (byte)(1 << (bit % 8));
            detected += codec.Inspect(slot, record.Length) == SlotContent.Damaged ? 1 : 0;
        }

        output.WriteLine($"{detected:N0} of {record.Length * 8:N0} flipped bits detected");
        Assert.Equal(record.Length * 8, detected);
    }

    /// <summary>CRC-32 detects all bursts of up to 32 bits; two bits far apart are taken by sample.</summary>
    [Fact]
    public void Two_flipped_bits_of_a_slot_are_detected()
    {
        byte[] record = new byte[BoxRecordCodec.Bytes];
        BoxRecordCodec codec = new();
        codec.Encode(FullRecord(), 7, record);
        byte[] slot = new byte[BoxRecordCodec.Bytes + 1];
        Random random = new(1);
        int current = 0;
        for (int i = 0; i < 20_000; i++)
        {
            int first = random.Next(record.Length * 8);
            int second = (first + 1 + random.Next((record.Length * 8) - 1)) % (record.Length * 8);
            record.CopyTo(slot, 0);
            slot[first / 8] ^= (byte)(1 << (first % 8));
            slot[second / 8] ^= (byte)(1 << (second % 8));
            current += codec.Inspect(slot, record.Length) == SlotContent.Current ? 1 : 0;
        }

        Assert.Equal(0, current);
    }

    private static BoxRecord FullRecord()
    {
        BoxRecord record = new() { Shots = 54_321, PumpOnSeconds = 1_000_000, DetergentLatch = true };
        for (int i = 0; i < RunHistory.Capacity; i++)
        {
            record.Runs.Add(new RunRecord { Kind = RunKind.DeepClean, Cycles = i, PlateauMillibar = 9_000 + i });
        }

        return record;
    }
}
