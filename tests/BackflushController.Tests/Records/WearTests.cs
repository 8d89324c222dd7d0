namespace BackflushController.Tests.Records;

/// <summary>Ten years of a cafe at 20 runs a day, by the firmware's own rules of counting and its own store.</summary>
[Trait("Category", "Slow")]
public sealed class WearTests(ITestOutputHelper output)
{
    private const int Days = 3_650;
    private const int RunsADay = 20;
    private const int ShotsADay = 300;
    private const int HoursADay = 16;
    private const long MostErases = 10_000;

    /// <summary>The config partition of the 4 MB ESP32 is 256 KB.</summary>
    private const int Blocks = 64;

    /// <summary>Settings, certificates and network settings of others: eight blocks, 1 KB of directory.</summary>
    private const int HeldBlocks = 8;

    private const int DirectoryBytes = 1_024;

    [Theory]
    [InlineData(RunKind.WaterRinse, 0, 2)]
    [InlineData(RunKind.DetergentBackflush, 1, 3)]
    [InlineData(RunKind.DeepClean, 2, 4)]
    public void Twenty_runs_a_day_for_ten_years_stay_under_ten_thousand_erases(
        RunKind kind, int detergentStages, int writesARun)
    {
        CafeBox box = new(kind, detergentStages);
        for (int day = 0; day < Days; day++)
        {
            box.LiveADay(RunsADay, 0, 1);
        }

        Report($"{kind}, {RunsADay} a day and nothing else", box);
        Assert.Equal((long)Days * RunsADay * writesARun, box.Writes);
        Assert.InRange(box.Wear.MostErases, 1, MostErases - 1);
    }

    /// <summary>A busy year's mix of shots, hours and runs, each day a power-up.</summary>
    [Fact]
    public void A_busy_cafe_stays_under_ten_thousand_erases_in_ten_years()
    {
        CafeBox box = new(RunKind.DetergentBackflush, 1);
        for (int day = 0; day < Days; day++)
        {
            box.LiveADay(RunsADay, ShotsADay, HoursADay * 60);
        }

        Report($"Detergent backflush, {RunsADay} a day, {ShotsADay} shots, {HoursADay} hours", box);
        Assert.Equal(Days * RunsADay, box.Record.Counts[BoxRecord.RunsCompleted + (int)RunKind.DetergentBackflush]);
        Assert.InRange(box.Wear.MostErases, 1, MostErases - 1);
    }

    /// <summary>A fault in the firmware or the supply that restarts the box must not wear the flash out.</summary>
    [Fact]
    public void A_box_that_restarts_over_and_over_writes_nothing()
    {
        CafeBox box = new(RunKind.WaterRinse, 0);
        box.LiveADay(1, 0, 0);
        long writes = box.Writes;
        for (int boot = 0; boot < 1_000; boot++)
        {
            box.LiveADay(0, 0, 9);
        }

        Assert.Equal(writes, box.Writes);
    }

    private void Report(string life, CafeBox box)
    {
        output.WriteLine(
            $"{life}, ten years: {box.Writes:N0} writes, slot 0 {box.SlotWrites[0]:N0}, slot 1 {box.SlotWrites[1]:N0}");
        output.WriteLine(
            $"  most erases of a block: files {box.Wear.MostFileErases:N0}, directory "
            + $"{box.Wear.MostDirectoryErases:N0} ({Blocks} blocks, {HeldBlocks} held by others)");
        Assert.InRange(box.SlotWrites[0] - box.SlotWrites[1], -1, 1);
    }

    /// <summary>A box whose flash counts its wear. A day is a power-up.</summary>
    private sealed class CafeBox(RunKind kind, int detergentStages) : ISlots
    {
        private readonly byte[][] _slots = [[], []];

        public long[] SlotWrites { get; } = new long[2];

        public long Writes => SlotWrites.Sum();

        public LittleFsWear Wear { get; } = new(Blocks, HeldBlocks, DirectoryBytes, 1);

        public BoxRecord Record { get; private set; } = new();

        public void LiveADay(int runs, int shots, int minutes)
        {
            Wear.Mount();
            Record = new BoxRecord();
            RecordStore store = new(this);
            Logbook book = new(Record, store.Load(Record));
            int steps = Math.Max(minutes, runs);
            for (int step = 0; step < steps; step++)
            {
                Times(Share(runs, step, steps), () => Run(book, store));
                Times(Share(shots, step, steps), () => Do(book, store, book.ShotDrawn));
                Times(Share(minutes, step, steps), () => Do(book, store, book.MinutePassed));
            }
        }

        public int ReadSlot(int slot, byte[] buffer)
        {
            _slots[slot].CopyTo(buffer, 0);
            return _slots[slot].Length;
        }

        public bool WriteSlot(int slot, byte[] data)
        {
            _slots[slot] = [.. data];
            SlotWrites[slot]++;
            Wear.Rewrite(slot, data.Length);
            return true;
        }

        /// <summary>How many of a day's events fall into one of its steps.</summary>
        private static int Share(int ofTheDay, int step, int steps) =>
            (int)((((long)step + 1) * ofTheDay / steps) - ((long)step * ofTheDay / steps));

        private static void Times(int count, Action action)
        {
            for (int i = 0; i < count; i++)
            {
                action();
            }
        }

        private static void Do(Logbook book, RecordStore store, Action happens)
        {
            happens();
            if (book.Writes.IsDirty)
            {
                Assert.True(store.Save(book.Record));
                book.Saved();
            }
        }

        private void Run(Logbook book, RecordStore store)
        {
            book.RunStarted(kind);
            for (int stage = 0; stage <= detergentStages; stage++)
            {
                Do(book, store, book.Paused);
                for (int cycle = 0; cycle < 5; cycle++)
                {
                    bool withDetergent = stage < detergentStages;
                    if (withDetergent)
                    {
                        book.Group.DetergentEnters();
                    }

                    Do(book, store, () => book.CycleStarted(withDetergent));
                    Do(book, store, () => book.CycleCompleted(withDetergent, 4_000, 9_000, 800));
                }
            }

            book.Group.Rinsed();
            book.RinseCompleted();
            Do(book, store, () => book.RunEnded(RunResult.Completed, 0));
        }
    }
}
