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
        [DataRow(999, "Gasket      999 shots")]
        [DataRow(1000, "Gasket")]
        [DataRow(5000, "Gasket")]
        public static void Much_that_is_left_is_not_shown(int left, string row)
        {
            Picture.Of(new ReadyScreen(), Left(DueJob.Gasket, left)).AssertLeft(NewsPage, row);
        }

        [TestMethod]
        [DataRow((int)DueLevel.Soon, 9, "Detergent     9 shots")]
        [DataRow((int)DueLevel.Due, 0, "Detergent         due")]
        [DataRow((int)DueLevel.Overdue, 0, "Detergent     overdue")]
        public static void What_is_due_soon_is_lit_and_what_is_due_or_overdue_says_so(int level, int left, string row)
        {
            DisplayStatus status = Left(DueJob.Detergent, left).With(s => s.DueLevel = (DueLevel)level);
            Picture.Of(new ReadyScreen(), status).AssertLitLeft(NewsPage, row);
        }

        [TestMethod]
        public static void A_reminder_of_the_deep_clean_names_it_and_says_how_urgent_it_is()
        {
            Remind(DueJob.DeepClean, 65, 14)
                .AssertTitle("DUE").AssertMiddle(1, "", "Deep clean", "Once a month. Soaks", "15 minutes.")
                .AssertMiddle(6, "overdue");
        }

        [TestMethod]
        [DataRow(65, 14, "65 shots      14 days")]
        [DataRow(9999, 10000, "9999 shots  9999 days")]
        [DataRow(123456, 0, "9999 shots     0 days")]
        public static void A_reminder_counts_shots_and_days_since_then_up_to_9999(int shots, int days, string row)
        {
            Remind(DueJob.Gasket, shots, days).AssertLeft(5, row);
        }

        [TestMethod]
        [DataRow((int)RecordHealth.Missing, "No records found")]
        [DataRow((int)RecordHealth.Damaged, "Cycle count lost")]
        [DataRow((int)RecordHealth.OneSlotLost, "One record copy lost")]
        [DataRow((int)RecordHealth.Newer, "Record is newer")]
        [DataRow((int)RecordHealth.Migrated, "")]
        public static void A_lost_memory_is_said_under_the_programmes_and_with_a_due_rinse(int health, string text)
        {
            DisplayStatus status = Statuses.Idle().With(s => s.Records = (RecordHealth)health);
            Picture.Of(new ReadyScreen(), status).AssertLeft(NewsPage, text);
            Picture.Of(new RinseRequiredScreen(), status).AssertLeft(NewsPage, text);
        }

        [TestMethod]
        public static void A_locked_box_names_the_way_out_in_place_of_the_rinse()
        {
            DisplayStatus status = Statuses.Idle().With(s => s.Record.VentLock = true);
            Picture.Of(new RinseRequiredScreen(), status)
                .AssertTitle("DUE").AssertEmpty(1)
                .AssertMiddle(2, "Detergent inside. Use", "the machine's switch:", "rinse the open group.")
                .AssertMiddle(5, "The group did not", "vent. A technician", "must prove the valve.");
            status.Records = RecordHealth.Damaged;
            Picture.Of(new RinseRequiredScreen(), status).AssertLeft(1, "Cycle count lost");
        }

        private static DisplayStatus Left(DueJob job, int left)
        {
            DisplayStatus status = Statuses.Idle().With(s => s.DueJob = job).With(s => s.DueLeft = left);
            status.DueByShots = true;
            return status;
        }

        private static Picture Remind(DueJob job, int shots, int days)
        {
            DisplayStatus status = Statuses.Idle().With(s => s.DueJob = job).With(s => s.DueLevel = DueLevel.Overdue);
            return Picture.Of(new ReminderScreen(), status.With(s => s.DueShots = shots).With(s => s.DueDays = days));
        }
    }
}
