using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>
    /// What is due: the row under the programmes, the reminder, and the rinse that detergent asks for.
    /// </summary>
    [TestClass]
    public class DuePagesTests
    {
        private const int LastPage = 6;

        [TestMethod]
        [DataRow((int)DueLevel.Soon, 999, true, "Gasket", "in 999 shots")]
        [DataRow((int)DueLevel.Soon, 9, false, "Gasket", "in 9 days")]
        [DataRow((int)DueLevel.Soon, -1, true, "Gasket", "in 0 shots")]
        [DataRow((int)DueLevel.Due, 0, true, "Gasket", "is due")]
        [DataRow((int)DueLevel.Overdue, 0, true, "Gasket", "overdue")]
        public static void What_is_next_has_its_row_under_the_programmes(
            int level, int left, bool byShots, string label, string text)
        {
            DisplayStatus status = Left(DueJob.Gasket, left).With(s => s.DueLevel = (DueLevel)level);
            Picture.Of(new ReadyScreen(), status.With(s => s.DueByShots = byShots))
                .AssertWords(LastPage, 0, Canvas.Width, label, text);
        }

        [TestMethod]
        [DataRow(1000)]
        [DataRow(5000)]
        public static void Much_that_is_left_is_not_shown(int left)
        {
            DisplayStatus status = Left(DueJob.Gasket, left).With(s => s.DueLevel = DueLevel.Soon);
            Picture.Of(new ReadyScreen(), status).AssertEmpty(LastPage);
        }

        [TestMethod]
        public static void What_is_not_due_soon_has_no_row()
        {
            Picture.Of(new ReadyScreen(), Left(DueJob.Gasket, 9)).AssertEmpty(LastPage);
        }

        [TestMethod]
        [DataRow((int)DueJob.Gasket, (int)Pictogram.Gasket, (int)TextId.GasketLabel, (int)TextId.GasketAdvice)]
        [DataRow(
            (int)DueJob.Descaling,
            (int)Pictogram.Descale,
            (int)TextId.DescalingLabel,
            (int)TextId.DescalingAdvice)]
        [DataRow(
            (int)DueJob.Detergent,
            (int)Pictogram.Detergent,
            (int)TextId.DetergentLabel,
            (int)TextId.DetergentBackflushHint)]
        [DataRow(
            (int)DueJob.DeepClean,
            (int)Pictogram.Detergent,
            (int)TextId.DeepCleanLabel,
            (int)TextId.DeepCleanHint)]
        [DataRow(
            (int)DueJob.WaterRinse,
            (int)Pictogram.BlindBasket,
            (int)TextId.WaterRinseLabel,
            (int)TextId.WaterRinseHint)]
        public static void A_reminder_names_the_work_and_says_what_it_is(int job, int picture, int label, int advice)
        {
            DisplayStatus status = Reminding((DueJob)job, 65, 14);
            Remind(status)
                .AssertMessage((Pictogram)picture, (TextId)label, TextId.HintLaterDone)
                .AssertSmall(TextId.DaysSince, (TextId)advice, TextId.None);
            status.DueHasProgramme = true;
            Remind(status).AssertMessage((Pictogram)picture, (TextId)label, TextId.HintLaterStart);
        }

        [TestMethod]
        [DataRow((int)DueLevel.Due, (int)TextId.IsDue)]
        [DataRow((int)DueLevel.Overdue, (int)TextId.IsOverdue)]
        public static void A_reminder_says_how_urgent_it_is(int level, int text)
        {
            DisplayStatus status = Reminding(DueJob.Gasket, 65, 14).With(s => s.DueLevel = (DueLevel)level);
            Assert.AreEqual(text, (int)Remind(status).Second, "second line");
        }

        [TestMethod]
        [DataRow(65, 14, true, (int)TextId.ShotsSince, 65)]
        [DataRow(65, 14, false, (int)TextId.DaysSince, 14)]
        [DataRow(123456, 0, true, (int)TextId.ShotsSince, 9999)]
        [DataRow(0, 10000, false, (int)TextId.DaysSince, 9999)]
        public static void A_reminder_counts_what_it_is_due_by_up_to_9999(
            int shots, int days, bool byShots, int text, int number)
        {
            Scene scene = Remind(Reminding(DueJob.Gasket, shots, days).With(s => s.DueByShots = byShots));
            Assert.AreEqual(text, (int)scene.Detail, "detail");
            scene.AssertNumbers(number, 0);
        }

        [TestMethod]
        [DataRow((int)RecordHealth.Missing, (int)TextId.RecordsMissing)]
        [DataRow((int)RecordHealth.Damaged, (int)TextId.CyclesLost)]
        [DataRow((int)RecordHealth.OneSlotLost, (int)TextId.RecordCopyLost)]
        [DataRow((int)RecordHealth.Newer, (int)TextId.RecordNewer)]
        [DataRow((int)RecordHealth.Migrated, (int)TextId.None)]
        public static void A_lost_memory_is_said_under_the_programmes_and_with_a_due_rinse(int health, int text)
        {
            DisplayStatus status = Statuses.Idle().With(s => s.Records = (RecordHealth)health);
            Assert.AreEqual(text, (int)Picture.SceneOf(new ReadyScreen(), status).Last, "programmes");
            Rinse(status)
                .AssertMessage(Pictogram.RinseBasket, TextId.RinseFirst, TextId.HintRinse)
                .AssertSmall((TextId)text, TextId.None, TextId.None);
        }

        [TestMethod]
        public static void A_rinse_says_what_cuts_the_runs_off()
        {
            DisplayStatus status = Statuses.Idle().With(s => s.Record.CutMinute = 31);
            status.Record.CutsInARow = 2;
            Rinse(status).AssertSmall(TextId.AutoOff, TextId.None, TextId.AutoOffAdvice).AssertNumbers(31, 0);

            status.Record.Interferences = 3;
            Rinse(status).AssertSmall(TextId.Interference, TextId.None, TextId.InterferenceAdvice).AssertNumbers(3, 0);

            status.Records = RecordHealth.OneSlotLost;
            Rinse(status).AssertSmall(TextId.RecordCopyLost, TextId.None, TextId.None);
        }

        [TestMethod]
        public static void A_locked_box_says_how_to_rinse_by_hand_and_offers_nothing()
        {
            DisplayStatus status = Statuses.Idle().With(s => s.Record.VentLock = true);
            Rinse(status).AssertMessage(Pictogram.HotWater, TextId.RinseByHand, TextId.None);
            status.Records = RecordHealth.Damaged;
            Rinse(status).AssertSmall(TextId.CyclesLost, TextId.None, TextId.None);
        }

        private static Scene Rinse(DisplayStatus status) => Picture.SceneOf(new RinseRequiredScreen(), status);

        private static Scene Remind(DisplayStatus status) => Picture.SceneOf(new ReminderScreen(), status);

        private static DisplayStatus Left(DueJob job, int left)
        {
            DisplayStatus status = Statuses.Idle().With(s => s.DueJob = job).With(s => s.DueLeft = left);
            status.DueByShots = true;
            return status;
        }

        private static DisplayStatus Reminding(DueJob job, int shots, int days)
        {
            DisplayStatus status = Statuses.Idle().With(s => s.DueJob = job).With(s => s.DueLevel = DueLevel.Overdue);
            return status.With(s => s.DueShots = shots).With(s => s.DueDays = days);
        }
    }
}
