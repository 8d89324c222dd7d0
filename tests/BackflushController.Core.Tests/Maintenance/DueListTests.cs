using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class DueListTests
    {
        [TestMethod]
        public static void A_job_goes_from_soon_to_due_to_overdue_by_its_shots()
        {
            Life life = new Life();
            life.Settings.WaterRinse.Set(40, 0);
            AssertLevelAfter(life, 31, DueLevel.None);
            AssertLevelAfter(life, 1, DueLevel.Soon);
            AssertLevelAfter(life, 7, DueLevel.Soon);
            AssertLevelAfter(life, 1, DueLevel.Due);
            AssertLevelAfter(life, 9, DueLevel.Due);
            AssertLevelAfter(life, 1, DueLevel.Overdue);
        }

        [TestMethod]
        public static void Days_make_a_job_due_as_well_as_shots()
        {
            Life life = new Life();
            life.Settings.WaterRinse.Set(100, 10);
            life.Days(8);
            Assert.AreEqual((int)DueLevel.Soon, (int)life.List.LevelOf(DueJob.WaterRinse), "by days");
            Assert.IsFalse(life.List.IsByShots(DueJob.WaterRinse), "days lead");
            Assert.AreEqual(2, life.List.DaysLeft(DueJob.WaterRinse), "days left");

            life.Shots(100);
            Assert.AreEqual((int)DueLevel.Due, (int)life.List.LevelOf(DueJob.WaterRinse), "by shots");
            Assert.IsTrue(life.List.IsByShots(DueJob.WaterRinse), "shots lead");
            Assert.AreEqual(0, life.List.ShotsLeft(DueJob.WaterRinse), "shots left");
        }

        [TestMethod]
        public static void What_has_no_threshold_is_not_counted()
        {
            Life life = new Life();
            life.Settings.Gasket.Set(0, 0);
            life.Settings.DeepClean.Set(0, 30);
            life.Shots(1000);

            Assert.AreEqual((int)DueLevel.None, (int)life.List.LevelOf(DueJob.Gasket), "off");
            Assert.AreEqual(DueList.NotCounted, life.List.ShotsLeft(DueJob.DeepClean), "shots");
            Assert.AreEqual(DueList.NotCounted, life.List.DaysLeft(DueJob.Gasket), "days");
            Assert.AreEqual(4, life.List.Count, "the gasket is not in the list");
        }

        [TestMethod]
        public static void A_threshold_of_a_day_is_due_every_day_and_overdue_when_one_was_left_out()
        {
            Life life = new Life();
            life.Settings.WaterRinse.Set(0, 1);
            Assert.AreEqual((int)DueLevel.None, (int)life.List.LevelOf(DueJob.WaterRinse), "new");
            life.Days(1);
            Assert.AreEqual((int)DueLevel.Due, (int)life.List.LevelOf(DueJob.WaterRinse), "first day");
            life.Do(DueJob.WaterRinse);
            Assert.AreEqual((int)DueLevel.None, (int)life.List.LevelOf(DueJob.WaterRinse), "done");
            life.Days(2);
            Assert.AreEqual((int)DueLevel.Overdue, (int)life.List.LevelOf(DueJob.WaterRinse), "left out");
        }

        [TestMethod]
        public static void The_most_urgent_job_comes_first_and_every_job_is_in_the_list()
        {
            Life life = new Life();
            life.Settings.WaterRinse.Set(100, 0);
            life.Settings.Detergent.Set(200, 0);
            life.Settings.DeepClean.Set(400, 0);
            life.Settings.Gasket.Set(50, 0);
            life.Settings.Descaling.Set(0, 60);
            life.Shots(40);

            int[] expected =
            {
                (int)DueJob.Gasket,
                (int)DueJob.WaterRinse,
                (int)DueJob.Detergent,
                (int)DueJob.DeepClean,
                (int)DueJob.Descaling,
                (int)DueJob.None,
            };
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.AreEqual(expected[i], (int)life.List.JobAt(i), "place " + i);
            }

            Assert.AreEqual((int)DueJob.Gasket, (int)life.List.Next, "next");
            Assert.AreEqual(80, life.List.PercentOf(DueJob.Gasket), "percent");
        }

        [TestMethod]
        public static void A_due_job_goes_before_the_smaller_one_that_it_serves()
        {
            Life life = new Life();
            life.Settings.WaterRinse.Set(25, 0);
            life.Settings.Detergent.Set(60, 0);
            life.Shots(59);
            Assert.AreEqual((int)DueJob.WaterRinse, (int)life.List.Next, "the detergent is not due yet");

            life.Shots(1);
            Assert.AreEqual((int)DueJob.Detergent, (int)life.List.Next, "it serves both");
            Assert.AreEqual((int)DueJob.WaterRinse, (int)life.List.JobAt(1), "the smaller one follows");
            Assert.AreEqual((int)DueLevel.Due, (int)life.List.LevelOf(DueJob.Detergent), "by its own count");

            life.Do(DueJob.Detergent);
            Assert.AreEqual(0, life.List.PercentOf(DueJob.WaterRinse), "both are done");
        }

        [TestMethod]
        public static void Equally_urgent_jobs_come_with_the_one_first_that_serves_the_other()
        {
            Life life = new Life();
            life.Settings.WaterRinse.Set(0, 1);
            life.Settings.Detergent.Set(0, 1);
            life.Days(1);

            Assert.AreEqual((int)DueJob.Detergent, (int)life.List.Next, "next");
        }

        [TestMethod]
        public static void A_snooze_hides_one_job_and_touches_no_counter()
        {
            Life life = new Life();
            life.Settings.WaterRinse.Set(40, 0);
            life.Shots(41);
            life.List.Snooze(DueJob.WaterRinse);

            Assert.IsTrue(life.List.IsSnoozed(DueJob.WaterRinse), "snoozed");
            Assert.AreEqual(4, life.List.Count, "hidden");
            Assert.AreEqual((int)DueLevel.Due, (int)life.List.LevelOf(DueJob.WaterRinse), "and due all the same");
            Assert.AreEqual(41, life.Book.Services.ShotsSince(ServiceKind.WaterRinse), "counter");
            Assert.AreEqual(-1, life.List.ShotsLeft(DueJob.WaterRinse), "left");
        }

        [TestMethod]
        public static void A_snooze_ends_after_a_quarter_of_the_shots()
        {
            Life life = new Life();
            life.Settings.WaterRinse.Set(100, 0);
            life.Shots(100);
            life.List.Snooze(DueJob.WaterRinse);
            life.Shots(24);
            Assert.IsTrue(life.List.IsSnoozed(DueJob.WaterRinse), "still");
            life.Shots(1);
            Assert.IsFalse(life.List.IsSnoozed(DueJob.WaterRinse), "over");
            Assert.AreEqual((int)DueJob.WaterRinse, (int)life.List.Next, "and back");
        }

        [TestMethod]
        public static void A_snooze_ends_when_the_level_rises_or_the_job_is_done()
        {
            Life life = new Life();
            life.Settings.WaterRinse.Set(100, 0);
            life.Shots(99);
            life.List.Snooze(DueJob.WaterRinse);
            life.Shots(1);
            Assert.IsFalse(life.List.IsSnoozed(DueJob.WaterRinse), "due");

            life.List.Snooze(DueJob.WaterRinse);
            life.Do(DueJob.WaterRinse);
            Assert.IsFalse(life.List.IsSnoozed(DueJob.WaterRinse), "done");
        }

        [TestMethod]
        public static void A_snooze_ends_after_a_day_with_power_and_at_the_next_power_up()
        {
            Life life = new Life();
            life.Settings.Descaling.Set(0, 10);
            life.Days(10);
            life.List.Snooze(DueJob.Descaling);
            life.Minutes(DueList.SnoozeMinutes - 1);
            Assert.IsTrue(life.List.IsSnoozed(DueJob.Descaling), "still");
            life.Minutes(1);
            Assert.IsFalse(life.List.IsSnoozed(DueJob.Descaling), "a day later");

            life.List.Snooze(DueJob.Descaling);
            Assert.IsTrue(life.List.IsSnoozed(DueJob.Descaling), "again");
            life.PowerUp();
            Assert.IsFalse(life.List.IsSnoozed(DueJob.Descaling), "power-up");
        }

        [TestMethod]
        public static void What_is_not_due_cannot_be_snoozed()
        {
            Life life = new Life();
            life.List.Snooze(DueJob.Detergent);

            Assert.IsFalse(life.List.IsSnoozed(DueJob.Detergent), "snoozed");
            Assert.AreEqual(5, life.List.Count, "all are there");
        }

        [TestMethod]
        public static void A_snoozed_job_does_not_urge_the_one_that_serves_it()
        {
            Life life = new Life();
            life.Settings.WaterRinse.Set(10, 0);
            life.Settings.Detergent.Set(100, 0);
            life.Settings.Gasket.Set(90, 0);
            life.Shots(100);
            Assert.AreEqual((int)DueJob.Detergent, (int)life.List.Next, "urged by the rinse");

            life.List.Snooze(DueJob.WaterRinse);
            Assert.AreEqual((int)DueJob.Gasket, (int)life.List.Next, "by its own count");
        }

        [TestMethod]
        public static void A_snooze_of_an_overdue_job_ends_after_just_a_quarter_of_its_shots()
        {
            Life life = new Life();
            life.Settings.WaterRinse.Set(100, 0);
            life.Shots(200);
            life.List.Snooze(DueJob.WaterRinse);
            life.Shots(24);
            Assert.IsTrue(life.List.IsSnoozed(DueJob.WaterRinse), "still");
            life.Shots(1);
            Assert.IsFalse(life.List.IsSnoozed(DueJob.WaterRinse), "over");
        }

        [TestMethod]
        public static void Shots_do_not_end_the_snooze_of_a_job_that_does_not_count_them()
        {
            Life life = new Life();
            life.Settings.Descaling.Set(0, 10);
            life.Days(10);
            life.List.Snooze(DueJob.Descaling);
            life.Shots(100);

            Assert.IsTrue(life.List.IsSnoozed(DueJob.Descaling), "snoozed");
        }

        [TestMethod]
        public static void A_job_of_very_few_shots_stays_snoozed_until_the_next_one()
        {
            Life life = new Life();
            life.Settings.WaterRinse.Set(2, 0);
            life.Shots(10);
            life.List.Snooze(DueJob.WaterRinse);
            life.List.Refresh();
            Assert.IsTrue(life.List.IsSnoozed(DueJob.WaterRinse), "still");
            life.Shots(1);
            Assert.IsFalse(life.List.IsSnoozed(DueJob.WaterRinse), "over");
        }

        [TestMethod]
        public static void Behind_the_end_of_the_list_there_is_no_job()
        {
            Life life = new Life();
            life.Settings.WaterRinse.Set(40, 0);
            life.Shots(41);
            life.List.Snooze(DueJob.WaterRinse);

            Assert.AreEqual((int)DueJob.None, (int)life.List.JobAt(life.List.Count), "job");
        }

        [TestMethod]
        public static void A_job_as_far_by_days_as_by_shots_goes_by_its_days()
        {
            Life life = new Life();
            life.Settings.WaterRinse.Set(100, 10);
            life.Shots(50);
            life.Days(5);

            Assert.IsFalse(life.List.IsByShots(DueJob.WaterRinse), "by shots");
        }

        [TestMethod]
        public static void A_deep_clean_is_as_urgent_as_the_rinse_that_it_serves_two_steps_down()
        {
            Life life = new Life();
            life.Settings.WaterRinse.Set(10, 0);
            life.Settings.Detergent.Set(60, 0);
            life.Settings.DeepClean.Set(30, 0);
            life.Settings.Gasket.Set(15, 0);
            life.Shots(30);

            Assert.AreEqual((int)DueJob.DeepClean, (int)life.List.Next, "next");
        }

        [TestMethod]
        public static void A_reset_that_is_taken_back_is_due_again()
        {
            Life life = new Life();
            life.Settings.Gasket.Set(50, 0);
            life.Shots(50);
            life.Do(DueJob.Gasket);
            Assert.AreEqual((int)DueLevel.None, (int)life.List.LevelOf(DueJob.Gasket), "done");
            life.Book.Services.Undo(ServiceKind.Gasket);
            life.List.Refresh();
            Assert.AreEqual((int)DueLevel.Due, (int)life.List.LevelOf(DueJob.Gasket), "taken back");
        }

        [TestMethod]
        public static void Years_of_neglect_do_not_overflow()
        {
            Life life = new Life();
            life.Settings.WaterRinse.Set(1, 0);
            life.Book.Record.Shots = 2000000000;
            life.List.Refresh();

            Assert.AreEqual(999, life.List.PercentOf(DueJob.WaterRinse), "percent");
            Assert.AreEqual((int)DueLevel.Overdue, (int)life.List.LevelOf(DueJob.WaterRinse), "level");
        }

        [TestMethod]
        public static void Descaling_and_gasket_have_no_programme()
        {
            Assert.IsTrue(DueJobs.HasProgramme(DueJob.WaterRinse), "water");
            Assert.IsTrue(DueJobs.HasProgramme(DueJob.DeepClean), "deep clean");
            Assert.IsFalse(DueJobs.HasProgramme(DueJob.None), "none");
            Assert.IsFalse(DueJobs.HasProgramme(DueJob.Gasket), "gasket");
            Assert.IsFalse(DueJobs.HasProgramme(DueJob.Descaling), "descaling");
            Assert.AreEqual((int)RunKind.WaterRinse, (int)DueJobs.ProgrammeOf(DueJob.WaterRinse), "water's");
            Assert.AreEqual((int)RunKind.DetergentBackflush, (int)DueJobs.ProgrammeOf(DueJob.Detergent), "detergent's");
            Assert.AreEqual((int)RunKind.DeepClean, (int)DueJobs.ProgrammeOf(DueJob.DeepClean), "deep clean's");
        }

        [TestMethod]
        public static void Every_preset_reminds_of_every_job()
        {
            for (int usage = 0; usage <= (int)UsageProfile.Occasional; usage++)
            {
                ReminderSettings settings = new ReminderSettings { Usage = (UsageProfile)usage };
                ReminderPresets.Apply(settings);
                Life life = new Life(settings);
                Assert.AreEqual(5, life.List.Count, "usage " + usage);
                life.Days(500);
                for (int job = 1; job < DueJobs.Count; job++)
                {
                    DueLevel level = life.List.LevelOf((DueJob)job);
                    Assert.AreEqual((int)DueLevel.Overdue, (int)level, "job " + job + " of usage " + usage);
                }
            }
        }

        private static void AssertLevelAfter(Life life, int shots, DueLevel expected)
        {
            life.Shots(shots);
            int since = life.Book.Services.ShotsSince(ServiceKind.WaterRinse);
            Assert.AreEqual((int)expected, (int)life.List.LevelOf(DueJob.WaterRinse), "after " + since);
        }

        private sealed class Life
        {
            public readonly ReminderSettings Settings;
            public Logbook Book;
            public DueList List;

            public Life()
                : this(new ReminderSettings())
            {
                // Far away, so that a test has only the jobs it speaks of.
                Settings.WaterRinse.Set(20000, 0);
                Settings.Detergent.Set(20000, 0);
                Settings.DeepClean.Set(20000, 0);
                Settings.Gasket.Set(20000, 0);
                Settings.Descaling.Set(20000, 0);
            }

            public Life(ReminderSettings settings)
            {
                Settings = settings;
                Book = new Logbook(new BoxRecord(), RecordHealth.Missing);
                List = new DueList(Book, settings);
            }

            public void PowerUp()
            {
                Book = new Logbook(Book.Record, RecordHealth.Good);
                List = new DueList(Book, Settings);
            }

            public void Shots(int count)
            {
                for (int i = 0; i < count; i++)
                {
                    Book.ShotDrawn();
                }

                List.Refresh();
            }

            public void Days(int count)
            {
                Book.Record.PowerOnDays += count;
                List.Refresh();
            }

            public void Minutes(int count)
            {
                // The day of use that they make is not what these tests are about.
                Book.Record.PowerOnMinutes += count;
                List.Refresh();
            }

            public void Do(DueJob job)
            {
                if (DueJobs.HasProgramme(job))
                {
                    Book.RunStarted(DueJobs.ProgrammeOf(job));
                    Book.RunEnded(RunResult.Completed, 0);
                }
                else
                {
                    Book.Services.Reset(DueJobs.ServiceOf(job));
                }

                List.Refresh();
            }
        }
    }
}
