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
        public static void What_is_left_is_shown_in_shots_or_days()
        {
            AssertRow("Detergent    23 shots", Left(DueJob.Detergent, 23, true));
            AssertRow("Descaling     14 days", Left(DueJob.Descaling, 14, false));
            AssertRow("Deep clean    0 shots", Left(DueJob.DeepClean, 0, true));
        }

        [TestMethod]
        public static void Each_job_has_its_label()
        {
            AssertRow("Rinse          1 days", Left(DueJob.WaterRinse, 1, false));
            AssertRow("Detergent      1 days", Left(DueJob.Detergent, 1, false));
            AssertRow("Deep clean     1 days", Left(DueJob.DeepClean, 1, false));
            AssertRow("Gasket         1 days", Left(DueJob.Gasket, 1, false));
            AssertRow("Descaling      1 days", Left(DueJob.Descaling, 1, false));
        }

        [TestMethod]
        public static void Much_that_is_left_is_not_shown()
        {
            AssertRow("Gasket      999 shots", Left(DueJob.Gasket, 999, true));
            AssertRow("Gasket", Left(DueJob.Gasket, 1000, true));
            AssertRow("Gasket", Left(DueJob.Gasket, 5000, true));
        }

        [TestMethod]
        public static void From_the_day_on_that_it_is_due_soon_the_row_is_lit()
        {
            DisplayStatus status = Left(DueJob.Detergent, 9, true).With(s => s.DueLevel = DueLevel.Soon);
            Ready(status).AssertLitLeft(NewsPage, "Detergent     9 shots");
        }

        [TestMethod]
        public static void What_is_due_or_overdue_says_so()
        {
            DisplayStatus status = Left(DueJob.Gasket, 0, true);
            status.DueLevel = DueLevel.Due;
            Ready(status).AssertLitLeft(NewsPage, "Gasket            due");

            status.DueLevel = DueLevel.Overdue;
            Ready(status).AssertLitLeft(NewsPage, "Gasket        overdue");
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
        public static void A_reminder_counts_shots_and_days_since_then()
        {
            Remind(Due(DueJob.Gasket)).AssertLeft(5, "65 shots      14 days");

            DisplayStatus status = Due(DueJob.Gasket);
            status.DueShots = 9999;
            status.DueDays = 10000;
            Remind(status).AssertLeft(5, "9999 shots  9999 days");

            status.DueShots = 123456;
            status.DueDays = 0;
            Remind(status).AssertLeft(5, "9999 shots     0 days");
        }

        [TestMethod]
        public static void A_reminder_says_how_urgent_it_is()
        {
            DisplayStatus status = Due(DueJob.Gasket);
            Remind(status).AssertMiddle(6, "due");

            status.DueLevel = DueLevel.Overdue;
            Remind(status).AssertMiddle(6, "overdue");
        }

        [TestMethod]
        public static void A_reminder_is_put_off_or_run_or_done()
        {
            DisplayStatus status = Due(DueJob.Gasket);
            Remind(status).AssertMiddle(7, "Press:later Hold:done");

            status.DueHasProgramme = true;
            Remind(status).AssertMiddle(7, "Press:later Hold:run");
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
        public static void When_detergent_is_only_feared_the_memory_is_blamed()
        {
            AssertBlame(RecordHealth.Missing, "No records found");
            AssertBlame(RecordHealth.Damaged, "Cycle count lost");
            AssertBlame(RecordHealth.OneSlotLost, "One record copy lost");
            AssertBlame(RecordHealth.Newer, "Record is newer");
            AssertBlame(RecordHealth.Migrated, string.Empty);
        }

        [TestMethod]
        public static void The_same_is_said_under_the_programmes()
        {
            AssertNews(RecordHealth.Missing, "No records found");
            AssertNews(RecordHealth.Damaged, "Cycle count lost");
            AssertNews(RecordHealth.OneSlotLost, "One record copy lost");
            AssertNews(RecordHealth.Newer, "Record is newer");
        }

        private static void AssertRow(string expected, DisplayStatus status)
        {
            Ready(status).AssertLeft(NewsPage, expected);
        }

        private static void AssertReminder(DueJob job, string name, string first, string second)
        {
            Remind(Due(job)).AssertTitle("DUE").AssertMiddle(1, "", name, first, second);
        }

        private static void AssertBlame(RecordHealth health, string text)
        {
            Picture.Of(new RinseRequiredScreen(), Statuses.Idle().With(s => s.Records = health))
                .AssertPart(6, 0, Frame.Width, Picture.LeftEdge, text).AssertEmpty(5)
                .AssertMiddle(7, "Hold: rinse now");
        }

        private static void AssertNews(RecordHealth health, string text)
        {
            Ready(Statuses.Idle().With(s => s.Records = health)).AssertLeft(NewsPage, text);
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
