namespace BackflushController.Tests.Trials;

/// <summary>What is kept in the flash, and what when it cannot be read.</summary>
internal static class FileTrials
{
    private static readonly string[] Records = ["cycles-a.bin", "cycles-b.bin"];

    public static IReadOnlyList<AdapterTrial> All { get; } =
    [
        AdapterTrial.Of(A_power_cut_in_a_fill_asks_for_a_rinse),
        AdapterTrial.Of(Records_that_cannot_be_read_are_lost_and_not_those_of_a_new_box),
        AdapterTrial.Of(Records_that_are_empty_or_gone_are_lost_too),
        AdapterTrial.Of(Settings_that_cannot_be_read_drive_nothing),
        AdapterTrial.Of(Settings_that_are_gone_drive_nothing),
    ];

    private static void A_power_cut_in_a_fill_asks_for_a_rinse(FirmwareImage image)
    {
        var box = new Session(image: image);
        box.Start();
        box.RunUntil(AdapterTrials.InAFill);

        box.RunFor(3 * Second);

        Assert.Equal("Rinse", box.Title.Split(' ')[0]);
        Assert.DoesNotContain("Counts lost", box.Lines);
    }

    private static void Records_that_cannot_be_read_are_lost_and_not_those_of_a_new_box(FirmwareImage image)
    {
        var box = new Session(flash: Drives.With(Records[0], [1, 2, 3]), image: image);
        bool starts = true;
        box.Chip.FaultOf = call => starts && call.Call == DeviceCall.FileRead ? new IOException("test") : null;
        box.At(2 * Second, () => starts = false);

        box.RunFor(3 * Second);

        Assert.Contains("Counts lost", box.Lines);
    }

    private static void Records_that_are_empty_or_gone_are_lost_too(FirmwareImage image)
    {
        foreach (bool isGone in (bool[])[true, false])
        {
            var box = new Session(image: image);
            box.Start();
            box.ShortPress(AdapterTrials.InAFill);
            box.RunUntil(30 * Second);
            Assert.All(Records, record => Assert.True(box.Chip.Flash.Contains(record)));
            Array.ForEach(Records, record =>
            {
                box.Chip.Flash.Put(record, []);
                Array.ForEach(isGone ? Records : [], box.Chip.Flash.Remove);
            });

            box.RunFor(3 * Second);

            Assert.Contains("Counts lost", box.Lines);
        }
    }

    private static void Settings_that_cannot_be_read_drive_nothing(FirmwareImage image)
    {
        var box = new Session(flash: Drives.WithSettings("opv = 9.5\n"), image: image);
        bool starts = true;
        box.Chip.FaultOf = call => starts && call.Call == DeviceCall.FileOpen ? new IOException("test") : null;
        box.At(2 * Second, () => starts = false);
        box.Start();

        box.RunUntil(20 * Second);

        Assert.Empty(box.Timed);
    }

    private static void Settings_that_are_gone_drive_nothing(FirmwareImage image)
    {
        var box = new Session(flash: Drives.WithSettings("opv = 9.5\n"), image: image);
        box.RunFor(3 * Second);
        box.Chip.Flash.Remove(Drives.SettingsFile);
        box.Start(box.Now + (3 * Second));

        box.RunFor(20 * Second);

        Assert.Empty(box.Timed);
    }
}
