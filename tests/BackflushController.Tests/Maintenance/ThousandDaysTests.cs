namespace BackflushController.Tests.Maintenance;

/// <summary>
/// One thousand days of mixed use: the box sees pressures, minutes and runs, and what it reminds of is what the
/// journal of the same days says by a calculation of its own.
/// </summary>
[Trait("Category", "Slow")]
public sealed class ThousandDaysTests
{
    private const int Days = 1_000;

    [Theory]
    [InlineData(UsageProfile.Cafe, 1)]
    [InlineData(UsageProfile.Home, 1)]
    [InlineData(UsageProfile.Home, 2)]
    [InlineData(UsageProfile.Occasional, 1)]
    [InlineData(UsageProfile.Occasional, 2)]
    public void The_box_reminds_as_the_journal_says(UsageProfile usage, int seed)
    {
        BoxLife life = new(Habits.Of(usage), seed);
        life.Live(Days);
        ExpectedReminders expected = new(life.Journal);

        Assert.Equal(expected.Shots, life.Record.Counts[BoxRecord.Shots]);
        Assert.Equal(expected.DaysOfUse, life.Record.Counts[BoxRecord.PowerOnDays]);
        foreach (DueJob job in CountingBox.Jobs)
        {
            ServiceKind service = Enum.Parse<ServiceKind>(job.ToString());
            Assert.Equal(expected.ShotsSince(job), life.ShotsSince(service));
            Assert.Equal(expected.DaysSince(job), life.DaysSince(service));
            Assert.Equal(
                expected.Reminders(job, ThresholdOf(life.Settings, job)),
                life.Raised.Where(reminder => reminder.Job == job));
        }

        Assert.NotEmpty(life.Raised);
        Assert.True(life.Snoozes > 0, "nobody snoozed");
    }

    [Theory]
    [InlineData(UsageProfile.Home)]
    [InlineData(UsageProfile.Occasional)]
    public void No_run_sends_more_into_the_tray_than_it_holds(UsageProfile usage)
    {
        BoxLife life = new(Habits.Of(usage), 3);
        life.Live(Days);

        int[] expected = [.. new ExpectedReminders(life.Journal).TrayAfterRuns()];
        Assert.Equal(expected, life.TrayAfterRuns);
        Assert.InRange(expected.Max(), 1, life.Settings.DripTrayMillilitres);
        Assert.Contains(life.Journal, entry => entry.Scene == Scene.TrayEmptied);
    }

    private static ReminderThreshold ThresholdOf(ReminderSettings settings, DueJob job) => job switch
    {
        DueJob.WaterRinse => settings.WaterRinse,
        DueJob.Detergent => settings.Detergent,
        DueJob.DeepClean => settings.DeepClean,
        DueJob.Gasket => settings.Gasket,
        _ => settings.Descaling,
    };
}
