using BackflushController.Adapters;
using static BackflushController.Tests.Board.TestCosts;

namespace BackflushController.Tests.Records;

/// <summary>
/// The firmware's own flash adapter on the virtual board: the power goes at the begin, in the middle and at the end of
/// every call that reads, writes, opens or closes a file.
/// </summary>
[Trait("Category", "Slow")]
public sealed class PowerCutTests(ITestOutputHelper output)
{
    private const int MostSaves = 4;

    [Fact]
    public void A_power_cut_at_any_storage_operation_leaves_n_or_n_plus_1()
    {
        CutCount count = new();
        for (int saves = 0; saves <= MostSaves; saves++)
        {
            CutEverywhere(Drive(saves), saves, $"{saves} saves", count);
        }

        AssertBoth(count, $"One cut at each storage operation of the first {MostSaves + 1} sessions");
    }

    [Fact]
    public void A_second_power_cut_at_any_operation_of_the_next_power_up_leaves_n_or_n_plus_1()
    {
        CutCount count = new();
        for (int saves = 0; saves <= MostSaves; saves++)
        {
            foreach (long first in CutsOfASession(Drive(saves)))
            {
                FlashDrive cutOnce = Drive(saves);
                Session.Run(cutOnce, first);
                CutEverywhere(cutOnce, Reread(cutOnce).Shots, $"{saves} saves, cut at {first} ns", count);
            }
        }

        AssertBoth(count, "Two cuts, each at each storage operation");
    }

    /// <summary>A power-up that counts a shot, cut at each of its storage operations in turn.</summary>
    private static void CutEverywhere(FlashDrive before, int shots, string where, CutCount count)
    {
        foreach (long cut in CutsOfASession(Copy(before)))
        {
            FlashDrive drive = Copy(before);
            Session session = Session.Run(drive, cut);
            Assert.Equal(RunEndReason.PowerCut, session.End);
            int acknowledged = Math.Max(shots, session.Acknowledged);
            count.Add(acknowledged, shots + 1, Reread(drive), $"{where}, then {cut} ns");
        }
    }

    private void AssertBoth(CutCount count, string what)
    {
        output.WriteLine($"{what}: {count}");
        Assert.True(count.Before > 0 && count.After > 0);
    }

    /// <summary>A drive on which a box with so many shots saved each of them.</summary>
    private static FlashDrive Drive(int saves)
    {
        FlashDrive drive = new();
        for (int i = 0; i < saves; i++)
        {
            Assert.Equal(i + 1, Session.Run(drive, Session.NoCut).Acknowledged);
        }

        return drive;
    }

    private static FlashDrive Copy(FlashDrive drive)
    {
        FlashDrive copy = new();
        foreach (string name in drive.Names)
        {
            copy.Put(name, drive.Read(name)!);
        }

        return copy;
    }

    /// <summary>Cuts at each storage operation of a session: after its begin, in its middle, before its end.</summary>
    private static long[] CutsOfASession(FlashDrive drive)
    {
        Session session = Session.Run(drive, Session.NoCut);
        List<long> cuts = [];
        for (int i = 0; i < session.Calls.Length; i++)
        {
            long begin = session.Calls[i].Nanoseconds;
            long end = i + 1 < session.Calls.Length ? session.Calls[i + 1].Nanoseconds : session.EndNanoseconds;
            cuts.AddRange([begin + 1, (begin + end) / 2, end - 1]);
        }

        return [.. cuts.Distinct()];
    }

    private static (RecordHealth Health, int Shots) Reread(FlashDrive drive)
    {
        (RecordHealth Health, int Shots) found = default;
        RunEnd end = new VirtualEsp32(Default, drive).Run(() =>
        {
            BoxRecord record = new();
            found = (new RecordStore(new FlashSlots()).Load(record), record.Counts[BoxRecord.Shots]);
        });
        Assert.Equal(RunEndReason.MainReturned, end.Reason);
        return found;
    }

    /// <summary>A power-up that reads the record, counts one shot and saves it.</summary>
    private sealed class Session
    {
        public const long NoCut = -1;

        public RunEndReason End { get; private init; }

        /// <summary>Shots of the last record that this power-up knew to be in flash; 0 when it knew of none.</summary>
        public int Acknowledged { get; private init; }

        public CallLogEntry[] Calls { get; private init; } = [];

        public long EndNanoseconds { get; private init; }

        public static Session Run(FlashDrive drive, long cutAtNanoseconds)
        {
            VirtualEsp32 chip = new(Default, drive);
            if (cutAtNanoseconds != NoCut)
            {
                chip.Schedule(cutAtNanoseconds, chip.CutPower);
            }

            int acknowledged = 0;
            RunEnd end = chip.Run(() =>
            {
                RecordStore store = new(new FlashSlots());
                BoxRecord record = new();
                store.Load(record);
                acknowledged = record.Counts[BoxRecord.Shots];
                record.Counts[BoxRecord.Shots]++;
                acknowledged = store.Save(record) ? record.Counts[BoxRecord.Shots] : acknowledged;
            });
            Assert.Null(end.Exception);
            return new Session
            {
                End = end.Reason,
                Acknowledged = acknowledged,
                Calls = [.. chip.CallLog.Entries],
                EndNanoseconds = chip.NowNanoseconds,
            };
        }
    }
}
