using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>
    /// What is due: the row under the programmes, the reminder, and the rinse that detergent asks for.
    /// </summary>
    [TestClass]
    public class DuePagesTests
    {
        private const int NewsPage = 6;

        [TestMethod]
        public static void What_is_left_of_each_job_is_shown_in_shots_or_days()
        {
            AssertRow("Rinse          1 days", Left(DueJob.WaterRinse, 1, false));
            AssertRow("Detergent    23 shots", Left(DueJob.Detergent, 23, true));
            AssertRow("Deep clean    0 shots", Left(DueJob.DeepClean, 0, true));
            AssertRow("Gasket         1 days", Left(DueJob.Gasket, 1, false));
            AssertRow("Descaling     14 days", Left(DueJob.Descaling, 14, false));
        }

        [TestMethod]
        public static void Much_that_is_left_is_not_shown()
        {
            AssertRow("Gasket      999 shots", Left(DueJob.Gasket, 999, true));
            AssertRow("Gasket", Left(DueJob.Gasket, 1000, true));
            AssertRow("Gasket", Left(DueJob.Gasket, 5000, true));
        }

        [TestMethod]
        public static void What_is_due_soon_is_lit_and_what_is_due_or_overdue_says_so()
        {
            AssertLevel("Detergent     9 shots", Left(DueJob.Detergent, 9, true), DueLevel.Soon);
            AssertLevel("Gasket            due", Left(DueJob.Gasket, 0, true), DueLevel.Due);
            AssertLevel("Gasket        overdue", Left(DueJob.Gasket, 0, true), DueLevel.Overdue);
        }

        [TestMethod]
        public static void A_reminder_names_the_job_and_what_is_to_be_done()
        {
            AssertReminder(DueJob.WaterRinse, "Rinse", "Every day after work.", "Water only, 3 minutes");
            AssertReminder(DueJob.Detergent, "Detergent", "Once or twice a week.", "1-2 g or one tablet.");
            AssertReminder(DueJob.DeepClean, "Deep clean", "Once a month. Soaks", "15 minutes.");
            AssertReminder(DueJob.Gasket, "Gasket", "Have it changed, then", "hold the button.");
            AssertReminder(DueJob.Descaling, "Descaling", "Follow the manual of", "your machine.");
        }

        [TestMethod]
        public static void A_reminder_counts_shots_and_days_since_then_up_to_9999()
        {
            AssertSince("65 shots      14 days", 65, 14);
            AssertSince("9999 shots  9999 days", 9999, 10000);
            AssertSince("9999 shots     0 days", 123456, 0);
        }

        [TestMethod]
        public static void A_reminder_says_how_urgent_it_is_and_is_put_off_or_run_or_done()
        {
            Remind(Due(DueJob.Gasket)).AssertMiddle(6, "due", "Press:later Hold:done");
            Remind(Due(DueJob.Gasket).With(s => s.DueLevel = DueLevel.Overdue)).AssertMiddle(6, "overdue");
            Remind(Due(DueJob.Gasket).With(s => s.DueHasProgramme = true)).AssertMiddle(7, "Press:later Hold:run");
        }

        [TestMethod]
        public static void Detergent_in_the_group_offers_the_rinse_alone()
        {
            Picture picture = Picture.Of(new RinseRequiredScreen(), Statuses.Idle());
            picture.AssertTitle("DUE");
            picture.AssertMiddle(
                1, "", "Detergent may be in", "the group. Rinse it", "before any coffee.", "", "", "Hold: rinse now");
        }

        [TestMethod]
        public static void A_memory_that_was_lost_is_said_under_the_programmes_and_where_detergent_is_only_feared()
        {
            AssertSaid(RecordHealth.Missing, "No records found");
            AssertSaid(RecordHealth.Damaged, "Cycle count lost");
            AssertSaid(RecordHealth.OneSlotLost, "One record copy lost");
            AssertSaid(RecordHealth.Newer, "Record is newer");
            AssertSaid(RecordHealth.Migrated, string.Empty);
        }

        private static void AssertRow(string expected, DisplayStatus status)
        {
            Ready(status).AssertLeft(NewsPage, expected);
        }

        private static void AssertLevel(string expected, DisplayStatus status, DueLevel level)
        {
            Ready(status.With(s => s.DueLevel = level)).AssertLitLeft(NewsPage, expected);
        }

        private static void AssertReminder(DueJob job, string name, string first, string second)
        {
            Remind(Due(job)).AssertTitle("DUE").AssertMiddle(1, "", name, first, second);
        }

        private static void AssertSince(string expected, int shots, int days)
        {
            DisplayStatus status = Due(DueJob.Gasket).With(s => s.DueShots = shots);
            Remind(status.With(s => s.DueDays = days)).AssertLeft(5, expected);
        }

        private static void AssertSaid(RecordHealth health, string text)
        {
            DisplayStatus status = Statuses.Idle().With(s => s.Records = health);
            Ready(status).AssertLeft(NewsPage, text);
            Picture.Of(new RinseRequiredScreen(), status).AssertLeft(5, "", text).AssertMiddle(7, "Hold: rinse now");
        }

        private static DisplayStatus Left(DueJob job, int left, bool shots)
        {
            DisplayStatus status = Statuses.Idle();
            status.DueJob = job;
            status.DueLeft = left;
            status.DueByShots = shots;
            return status;
        }

        private static DisplayStatus Due(DueJob job)
        {
            DisplayStatus status = Statuses.Idle();
            status.DueJob = job;
            status.DueLevel = DueLevel.Due;
            status.DueShots = 65;
            status.DueDays = 14;
            return status;
        }

        private static Picture Ready(DisplayStatus status)
        {
            return Picture.Of(new ReadyScreen(), status);
        }

        private static Picture Remind(DisplayStatus status)
        {
            return Picture.Of(new ReminderScreen(), status);
        }
    }
}
