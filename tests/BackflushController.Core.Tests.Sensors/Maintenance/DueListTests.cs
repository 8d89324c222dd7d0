using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class DueListTests
    {
        private const DueJob Rinse = DueJob.WaterRinse;
        private const DueJob Detergent = DueJob.Detergent;
        private const DueJob Descaling = DueJob.Descaling;
        private const DueJob Gasket = DueJob.Gasket;

        [TestMethod]
        public static void A_job_goes_from_soon_to_due_to_overdue_by_its_shots()
        {
            new Life().Set(Rinse, 40, 0)
                .Shots(31).IsAt(Rinse, DueLevel.None, "31 of 40")
                .Shots(1).IsAt(Rinse, DueLevel.Soon, "32 of 40").Shots(7).IsAt(Rinse, DueLevel.Soon, "39 of 40")
                .Shots(1).IsAt(Rinse, DueLevel.Due, "40 of 40").Shots(9).IsAt(Rinse, DueLevel.Due, "49 of 40")
                .Shots(1).IsAt(Rinse, DueLevel.Overdue, "50 of 40");
        }

        [TestMethod]
        public static void Days_make_a_job_due_as_well_as_shots()
        {
            Life life = new Life().Set(Rinse, 100, 10).Days(8).IsAt(Rinse, DueLevel.Soon, "by days");
            Assert.IsFalse(life.List.IsByShots(Rinse), "days lead");
            Assert.AreEqual(2, life.List.DaysLeft(Rinse), "days left");

            life.Shots(80);
            Assert.IsFalse(life.List.IsByShots(Rinse), "as far by days as by shots");

            life.Shots(20).IsAt(Rinse, DueLevel.Due, "by shots");
            Assert.IsTrue(life.List.IsByShots(Rinse), "shots lead");
            Assert.AreEqual(0, life.List.ShotsLeft(Rinse), "shots left");
        }

        [TestMethod]
        public static void What_has_no_threshold_is_not_counted()
        {
            Life life = new Life().Set(Gasket, 0, 0).Set(DueJob.DeepClean, 0, 30).Shots(1000)
                .IsAt(Gasket, DueLevel.None, "off");

            Assert.AreEqual(DueList.NotCounted, life.List.ShotsLeft(DueJob.DeepClean), "shots");
            Assert.AreEqual(DueList.NotCounted, life.List.DaysLeft(Gasket), "days");
            Assert.AreEqual(4, life.List.Count, "the gasket is not in the list");
        }

        [TestMethod]
        public static void A_threshold_of_a_day_is_due_every_day_and_overdue_when_one_was_left_out()
        {
            new Life().Set(Rinse, 0, 1).IsAt(Rinse, DueLevel.None, "new")
                .Days(1).IsAt(Rinse, DueLevel.Due, "first day")
                .Do(Rinse).IsAt(Rinse, DueLevel.None, "done")
                .Days(2).IsAt(Rinse, DueLevel.Overdue, "left out");
        }

        [TestMethod]
        public static void The_most_urgent_job_comes_first_and_every_job_is_in_the_list()
        {
            Life life = new Life().Set(Rinse, 100, 0).Set(Detergent, 200, 0).Set(DueJob.DeepClean, 400, 0)
                .Set(Gasket, 50, 0).Set(Descaling, 0, 60).Shots(40);

            DueJob[] expected = { Gasket, Rinse, Detergent, DueJob.DeepClean, Descaling, DueJob.None };
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.AreEqual((int)expected[i], (int)life.List.JobAt(i), "place " + i);
            }

            life.HasNext(Gasket, "next");
            Assert.AreEqual(80, life.List.Percents[(int)Gasket], "percent");
        }

        [TestMethod]
        public static void A_due_job_goes_before_the_smaller_one_that_it_serves()
        {
            Life life = new Life().Set(Rinse, 25, 0).Set(Detergent, 60, 0)
                .Shots(59).HasNext(Rinse, "the detergent is not due yet")
                .Shots(1).HasNext(Detergent, "it serves both").IsAt(Detergent, DueLevel.Due, "by its own count");
            Assert.AreEqual((int)Rinse, (int)life.List.JobAt(1), "the smaller one follows");

            life.Do(Detergent);
            Assert.AreEqual(0, life.List.Percents[(int)Rinse], "both are done");
        }

        [TestMethod]
        public static void A_deep_clean_is_as_urgent_as_the_rinse_that_it_serves_two_steps_down()
        {
            new Life().Set(Rinse, 10, 0).Set(Detergent, 60, 0).Set(DueJob.DeepClean, 30, 0).Set(Gasket, 15, 0)
                .Shots(30).HasNext(DueJob.DeepClean, "next");
        }

        [TestMethod]
        public static void Equally_urgent_jobs_come_with_the_one_first_that_serves_the_other()
        {
            new Life().Set(Rinse, 0, 1).Set(Detergent, 0, 1).Days(1).HasNext(Detergent, "next");
        }

        [TestMethod]
        public static void A_snooze_hides_one_job_and_touches_no_counter()
        {
            Life life = new Life().Set(Rinse, 40, 0).Shots(41).Snooze(Rinse)
                .IsSnoozed(Rinse, true, "snoozed").IsAt(Rinse, DueLevel.Due, "and due all the same");

            Assert.AreEqual(4, life.List.Count, "hidden");
            Assert.AreEqual((int)DueJob.None, (int)life.List.JobAt(4), "after the end of the list");
            Assert.AreEqual(41, life.Book.Services.ShotsSince(ServiceKind.WaterRinse), "counter");
            Assert.AreEqual(-1, life.List.ShotsLeft(Rinse), "left");
        }

        [TestMethod]
        [DataRow(100)]
        [DataRow(200)]
        public static void A_snooze_ends_after_just_a_quarter_of_the_shots_for_a_due_and_an_overdue_job(int shots)
        {
            new Life().Set(Rinse, 100, 0).Shots(shots).Snooze(Rinse)
                .Shots(24).IsSnoozed(Rinse, true, "24 after " + shots)
                .Shots(1).IsSnoozed(Rinse, false, "25 after " + shots).HasNext(Rinse, "and back");
        }

        [TestMethod]
        public static void A_job_of_very_few_shots_stays_snoozed_until_the_next_one()
        {
            new Life().Set(Rinse, 2, 0).Shots(10).Snooze(Rinse)
                .Shots(0).IsSnoozed(Rinse, true, "still").Shots(1).IsSnoozed(Rinse, false, "over");
        }

        [TestMethod]
        public static void A_snooze_ends_when_the_level_rises_or_the_job_is_done()
        {
            new Life().Set(Rinse, 100, 0).Shots(99).Snooze(Rinse).Shots(1).IsSnoozed(Rinse, false, "due")
                .Snooze(Rinse).Do(Rinse).IsSnoozed(Rinse, false, "done");
        }

        [TestMethod]
        public static void A_snooze_ends_after_a_day_with_power_and_at_the_next_power_up()
        {
            new Life().Set(Descaling, 0, 10).Days(10).Snooze(Descaling)
                .Minutes((24 * 60) - 1).IsSnoozed(Descaling, true, "still")
                .Minutes(1).IsSnoozed(Descaling, false, "a day later")
                .Snooze(Descaling).IsSnoozed(Descaling, true, "again")
                .PowerUp().IsSnoozed(Descaling, false, "power-up");
        }

        [TestMethod]
        public static void Shots_do_not_end_the_snooze_of_a_job_that_does_not_count_them()
        {
            new Life().Set(Descaling, 0, 10).Days(10).Snooze(Descaling).Shots(100).IsSnoozed(Descaling, true, "still");
        }

        [TestMethod]
        public static void What_is_not_due_cannot_be_snoozed()
        {
            Life life = new Life().Snooze(Detergent).IsSnoozed(Detergent, false, "snoozed");

            Assert.AreEqual(5, life.List.Count, "all are there");
        }

        [TestMethod]
        public static void A_snoozed_job_does_not_urge_the_one_that_serves_it()
        {
            new Life().Set(Rinse, 10, 0).Set(Detergent, 100, 0).Set(Gasket, 90, 0)
                .Shots(100).HasNext(Detergent, "urged by the rinse")
                .Snooze(Rinse).HasNext(Gasket, "by its own count");
        }

        [TestMethod]
        public static void A_reset_that_is_taken_back_is_due_again()
        {
            Life life = new Life().Set(Gasket, 50, 0).Shots(50).Do(Gasket).IsAt(Gasket, DueLevel.None, "done");

            life.Book.Services.Undo(ServiceKind.Gasket);

            life.Shots(0).IsAt(Gasket, DueLevel.Due, "taken back");
        }

        [TestMethod]
        public static void Years_of_neglect_do_not_overflow()
        {
            Life life = new Life().Set(Rinse, 1, 0);

            life.Book.Record.Counts[BoxRecord.Shots] = 2000000000;

            life.Shots(0).IsAt(Rinse, DueLevel.Overdue, "level");
            Assert.AreEqual(999, life.List.Percents[(int)Rinse], "percent");
        }

        [TestMethod]
        public static void Descaling_and_gasket_have_no_programme()
        {
            Assert.IsTrue(DueJobs.HasProgramme(Rinse), "water");
            Assert.IsTrue(DueJobs.HasProgramme(DueJob.DeepClean), "deep clean");
            Assert.IsFalse(DueJobs.HasProgramme(DueJob.None), "none");
            Assert.IsFalse(DueJobs.HasProgramme(Gasket), "gasket");
            Assert.IsFalse(DueJobs.HasProgramme(Descaling), "descaling");
            Assert.AreEqual((int)RunKind.WaterRinse, (int)DueJobs.ProgrammeOf(Rinse), "water's");
            Assert.AreEqual((int)RunKind.DetergentBackflush, (int)DueJobs.ProgrammeOf(Detergent), "detergent's");
            Assert.AreEqual((int)RunKind.DeepClean, (int)DueJobs.ProgrammeOf(DueJob.DeepClean), "deep clean's");
        }

        [TestMethod]
        [DataRow((int)UsageProfile.Cafe)]
        [DataRow((int)UsageProfile.Home)]
        [DataRow((int)UsageProfile.Occasional)]
        public static void Every_preset_reminds_of_every_job(int usage)
        {
            ReminderSettings settings = new ReminderSettings { Usage = (UsageProfile)usage };
            ReminderPresets.Apply(settings);
            Life life = new Life(settings).Days(500);
            for (int job = 1; job < DueJobs.Count; job++)
            {
                life.IsAt((DueJob)job, DueLevel.Overdue, "job " + job);
            }
        }

        /// <summary>A box, what its people do, and what it reminds them of.</summary>
        private sealed class Life
        {
            public Logbook Book;
            public DueList List;

            private readonly ReminderSettings _settings;

            public Life()
                : this(new ReminderSettings())
            {
                // Far away, so that a test has only the jobs it speaks of.
                for (int job = 1; job < DueJobs.Count; job++)
                {
                    Set((DueJob)job, 20000, 0);
                }
            }

            public Life(ReminderSettings settings)
            {
                _settings = settings;
                Book = new Logbook(new BoxRecord(), RecordHealth.Missing);
                List = new DueList(Book, settings);
            }

            public Life Set(DueJob job, int shots, int days)
            {
                Threshold(job).Set(shots, days);
                return this;
            }

            public Life PowerUp()
            {
                Book = new Logbook(Book.Record, RecordHealth.Good);
                List = new DueList(Book, _settings);
                return this;
            }

            public Life Shots(int count)
            {
                for (int i = 0; i < count; i++)
                {
                    Book.ShotDrawn();
                }

                return Refreshed();
            }

            public Life Days(int count)
            {
                Book.Record.Counts[BoxRecord.PowerOnDays] += count;
                return Refreshed();
            }

            public Life Minutes(int count)
            {
                // The day of use that they make is not what these tests are about.
                Book.Record.Counts[BoxRecord.PowerOnMinutes] += count;
                return Refreshed();
            }

            public Life Do(DueJob job)
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

                return Refreshed();
            }

            public Life Snooze(DueJob job)
            {
                List.Snooze(job);
                return this;
            }

            public Life IsAt(DueJob job, DueLevel expected, string when)
            {
                Assert.AreEqual((int)expected, (int)List.LevelOf(job), "level: " + when);
                return this;
            }

            public Life HasNext(DueJob expected, string when)
            {
                Assert.AreEqual((int)expected, (int)List.Next, "next job: " + when);
                return this;
            }

            public Life IsSnoozed(DueJob job, bool expected, string when)
            {
                Assert.AreEqual(expected, List.IsSnoozed(job), "snoozed: " + when);
                return this;
            }

            private Life Refreshed()
            {
                List.Refresh();
                return this;
            }

            private ReminderThreshold Threshold(DueJob job)
            {
                switch (job)
                {
                    case DueJob.WaterRinse: return _settings.WaterRinse;
                    case DueJob.Detergent: return _settings.Detergent;
                    case DueJob.DeepClean: return _settings.DeepClean;
                    case DueJob.Gasket: return _settings.Gasket;
                    default: return _settings.Descaling;
                }
            }
        }
    }
}
