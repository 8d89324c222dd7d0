namespace BackflushController.Tests.Records;

/// <summary>
/// littlefs replaces a file whole or not at all. The slots do not rely on it: here a write may break off after any
/// byte.
/// </summary>
[Trait("Category", "Slow")]
public sealed class TornWriteTests(ITestOutputHelper output)
{
    private const int Saves = 5;
    private const int Bytes = BoxRecordCodec.Bytes;

    [Fact]
    public void A_write_torn_at_any_byte_leaves_the_record_before()
    {
        CutCount count = new();
        foreach (Tear tear in Enum.GetValues<Tear>())
        {
            for (int saves = 0; saves <= Saves; saves++)
            {
                TearingSlots board = WithLastSaveCut(saves);
                for (int written = 0; written <= Bytes; written++)
                {
                    string where = $"{tear}, {saves} saves, {written} bytes";
                    count.Add(saves, saves + 1, Load(board.After(tear, written)), where);
                }
            }
        }

        output.WriteLine($"One cut, at each byte of the first {Saves + 1} writes, three ways to tear: {count}");
        Assert.Equal(3 * (Saves + 1) * (Bytes + 1), count.Total);
    }

    [Fact]
    public void A_write_torn_again_in_the_next_power_up_leaves_the_record_before()
    {
        CutCount count = new();
        TearingSlots start = WithLastSaveCut(Saves);
        foreach (Tear tear in new[] { Tear.Short, Tear.Mixed })
        {
            for (int first = 0; first <= Bytes; first++)
            {
                TearingSlots board = start.After(tear, first);
                int kept = CutSave(board);
                for (int second = 0; second <= Bytes; second++)
                {
                    string where = $"{tear}, {first} bytes, then {second}";
                    count.Add(kept, kept + 1, Load(board.After(tear, second)), where);
                }
            }
        }

        output.WriteLine($"Two cuts, each at each byte, two ways to tear: {count}");
        Assert.Equal(2 * (Bytes + 1) * (Bytes + 1), count.Total);
    }

    [Fact]
    public void The_write_after_two_torn_ones_is_read_and_the_one_after_it_makes_both_slots_whole()
    {
        TearingSlots start = WithLastSaveCut(Saves);
        for (int first = 0; first <= Bytes; first++)
        {
            TearingSlots second = start.After(Tear.Mixed, first);
            CutSave(second);
            TearingSlots board = second.After(Tear.Mixed, Bytes - first);
            RecordStore store = new(board);
            store.Load(new BoxRecord());

            Assert.True(store.Save(new BoxRecord { Counts = { [BoxRecord.Shots] = 100 } }));
            Assert.Equal(100, Load(board).Shots);
            Assert.True(store.Save(new BoxRecord { Counts = { [BoxRecord.Shots] = 101 } }));
            Assert.Equal((RecordHealth.Good, 101), Load(board));
        }
    }

    /// <summary>A box that saved after each of so many shots, and lost power in the save after the next.</summary>
    private static TearingSlots WithLastSaveCut(int saves)
    {
        TearingSlots board = new();
        RecordStore store = new(board);
        for (int shots = 1; shots <= saves; shots++)
        {
            Assert.True(store.Save(new BoxRecord { Counts = { [BoxRecord.Shots] = shots } }));
        }

        CutSave(board);
        return board;
    }

    /// <summary>A power-up that draws one shot and loses power while it saves.</summary>
    /// <returns>The shots it found.</returns>
    private static int CutSave(TearingSlots board)
    {
        RecordStore store = new(board);
        BoxRecord record = new();
        store.Load(record);
        int found = record.Counts[BoxRecord.Shots]++;
        board.PowerGoes = true;
        Assert.False(store.Save(record));
        return found;
    }

    private static (RecordHealth Health, int Shots) Load(TearingSlots board)
    {
        BoxRecord record = new();
        return (new RecordStore(board).Load(record), record.Counts[BoxRecord.Shots]);
    }
}
