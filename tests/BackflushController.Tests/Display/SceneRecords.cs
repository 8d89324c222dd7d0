namespace BackflushController.Tests.Display;

/// <summary>What the boxes of the scenes remember.</summary>
internal static class SceneRecords
{
    /// <summary>How the runs before the newest ended.</summary>
    private static readonly RunResult[] EarlierResults = [RunResult.Stopped, RunResult.Faulted, RunResult.PowerCut];

    public static BoxRecord Crashed() =>
        new() { Counts = { [BoxRecord.CrashesInARow] = CrashLog.MostInARow }, LastCrash = "OutOfMemory" };

    /// <summary>Long use, a year if nothing is said, with everything done except one thing.</summary>
    public static BoxRecord LongInUse(ServiceKind undone, int days = 370)
    {
        BoxRecord record = new() { Counts = { [BoxRecord.PowerOnDays] = days, [BoxRecord.Shots] = 1800 } };
        foreach (ServiceKind kind in Enum.GetValues<ServiceKind>().Where(kind => kind != undone))
        {
            record.Counts[BoxRecord.DaysAtReset + (int)kind] = days;
            record.Counts[BoxRecord.ShotsAtReset + (int)kind] = 1800;
        }

        return record;
    }

    public static BoxRecord AYearOfRuns()
    {
        BoxRecord record = LongInUse(ServiceKind.Gasket);
        record.Counts[BoxRecord.PumpOnSeconds] = 54_321;
        record.Counts[BoxRecord.ValveOperations] = 5_830;
        record.Counts[BoxRecord.PowerOnMinutes] = 61_234;
        for (int kind = 0; kind < BoxRecord.RunKinds; kind++)
        {
            record.Counts[BoxRecord.CyclesCompleted + kind] = 700 + kind;
            record.Counts[BoxRecord.RunsStarted + kind] = 70 + kind;
            record.Counts[BoxRecord.RunsCompleted + kind] = 65;
            record.Counts[BoxRecord.RunsAborted + kind] = 2 + kind;
            record.Counts[BoxRecord.RunsFaulted + kind] = 3;
        }

        for (int age = RunHistory.Capacity - 1; age >= 0; age--)
        {
            record.Runs.Add(new RunRecord
            {
                Kind = age % 3 == 0 ? RunKind.DetergentBackflush : RunKind.WaterRinse,
                Result = age is > 0 and < 4 ? EarlierResults[age - 1] : RunResult.Completed,
                Fault = age == 2 ? (int)Fault.NoBlindBasket : 0,
                Cycles = age % 3 == 0 ? 10 : 8,
                FillMilliseconds = age == 2 ? 0 : 4200 + (age % 5 * 130),
                PlateauMillibar = age == 2 ? 0 : 12_600 + (age % 4 * 90),
                VentMilliseconds = age == 2 ? 0 : 380 + (20 * (RunHistory.Capacity - age)) + (age % 3 * 25),
            });
        }

        return record;
    }

    /// <summary>A box that was set up, and has lost its settings file.</summary>
    public static FlashDrive WithoutSettings(bool latch) =>
        Drives.With(new BoxRecord { HadSettings = true, DetergentLatch = latch });

    public static FlashDrive DamagedRecords() => Drives.With("cycles-a.bin", [1, 2, 3]);

    public static FlashDrive OneDamagedRecord()
    {
        FlashDrive flash = DamagedRecords();
        flash.Put("cycles-b.bin", Drives.Encoded(new BoxRecord(), 7));
        return flash;
    }

    /// <summary>A record of a layout to come: its head is known, the rest is not.</summary>
    public static FlashDrive NewerRecord()
    {
        byte[] record = Drives.Encoded(new BoxRecord(), 7);
        record[4] = 4;
        record[5] = 0xFB;
        return Drives.With("cycles-a.bin", record);
    }
}
