using BackflushController.Core.Records;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>What is made of runs that were cut off, from one power-up to the next.</summary>
    [TestClass]
    public class RunCutsTests
    {
        [TestMethod]
        public static void Two_runs_cut_off_at_about_the_same_minute_are_a_habit()
        {
            BoxRecord record = new BoxRecord();
            CutOff(record, 18, 1);
            PowerUp(record);
            Assert.IsFalse(RunCuts.IsHabit(record), "once");
            CutOff(record, 23, 1);
            PowerUp(record);

            Assert.IsTrue(RunCuts.IsHabit(record), "twice");
            Assert.AreEqual(23, record.CutMinute, "minute");
        }

        [TestMethod]
        public static void Runs_cut_off_at_different_minutes_are_none()
        {
            BoxRecord record = new BoxRecord();
            foreach (int minute in new[] { 18, 24, 18, 12 })
            {
                CutOff(record, minute, 1);
                PowerUp(record);
                Assert.IsFalse(RunCuts.IsHabit(record), "cut at " + minute);
            }
        }

        [TestMethod]
        public static void A_power_up_that_lasts_longer_ends_the_habit_and_that_is_written()
        {
            BoxRecord record = new BoxRecord { CutsInARow = 2, CutMinute = 19 };
            Diary diary = new Diary(record, RecordHealth.Good).Minutes(24).Save();
            Assert.IsTrue(RunCuts.IsHabit(record), "not longer yet");
            diary.Minutes(1);

            Assert.IsFalse(RunCuts.IsHabit(record), "longer");
            diary.AssertDirty(true, "to be written");
        }

        [TestMethod]
        public static void A_single_cut_is_forgotten_after_two_hours_and_not_before()
        {
            BoxRecord record = new BoxRecord { CutsInARow = 1, CutMinute = 4 };
            Diary diary = new Diary(record, RecordHealth.Good).Minutes(120);
            Assert.AreEqual(1, record.CutsInARow, "not yet");
            diary.Minutes(1);

            Assert.AreEqual(0, record.CutsInARow, "after two hours");
        }

        [TestMethod]
        public static void A_programme_that_would_not_be_over_in_time_is_known_once_there_is_a_habit()
        {
            BoxRecord record = new BoxRecord { CutsInARow = 2, CutMinute = 19 };
            Logbook book = new Diary(record, RecordHealth.Good).Minutes(10).Book;

            Assert.IsFalse(book.IsCutShort(9 * 60 * Bench.Second), "in time");
            Assert.IsTrue(book.IsCutShort(10 * 60 * Bench.Second), "too long");
            record.CutsInARow = 1;
            Assert.IsFalse(book.IsCutShort(60 * 60 * Bench.Second), "no habit");
        }

        [TestMethod]
        public static void Three_runs_in_a_row_that_ended_in_their_first_cycles_are_interference()
        {
            BoxRecord record = new BoxRecord();
            for (int i = 1; i <= 12; i++)
            {
                CutOff(record, 0, 0);
                PowerUp(record);
                Assert.AreEqual(i, record.Interferences, "count");
                Assert.AreEqual(i >= 3, RunCuts.IsInterference(record), "after " + i);
            }

            Assert.IsFalse(RunCuts.IsHabit(record), "no habit");
        }

        [TestMethod]
        public static void A_run_that_was_cut_off_early_but_had_come_far_is_no_interference()
        {
            BoxRecord record = new BoxRecord();
            CutOff(record, 4, 5);
            PowerUp(record);

            Assert.AreEqual(0, record.Interferences, "interferences");
            Assert.AreEqual(1, record.CutsInARow, "cuts");
        }

        [TestMethod]
        public static void A_completed_run_ends_the_row_and_a_stopped_one_does_not()
        {
            BoxRecord record = new BoxRecord { Interferences = 3 };
            Diary diary = new Diary(record, RecordHealth.Good).Start(RunKind.WaterRinse).End(RunResult.Stopped);
            Assert.AreEqual(3, record.Interferences, "stopped");
            diary.Start(RunKind.WaterRinse).End(RunResult.Completed);

            Assert.AreEqual(0, record.Interferences, "completed");
        }

        [TestMethod]
        public static void A_power_up_without_a_run_judges_nothing_again()
        {
            BoxRecord record = new BoxRecord();
            CutOff(record, 0, 0);
            PowerUp(record);
            PowerUp(record);

            Assert.AreEqual(1, record.Interferences, "interferences");
        }

        [TestMethod]
        public static void A_count_that_is_as_high_as_it_can_be_stays_there()
        {
            BoxRecord record = new BoxRecord { Interferences = 255 };
            CutOff(record, 0, 0);
            PowerUp(record);

            Assert.AreEqual(255, record.Interferences, "interferences");
        }

        [TestMethod]
        public static void The_beginning_of_a_run_is_written_at_once_only_where_runs_were_cut_off()
        {
            AssertWrites(false, new BoxRecord(), "a box whose runs end");
            AssertWrites(true, new BoxRecord { Interferences = 1 }, "after a reset");
            AssertWrites(true, new BoxRecord { CutsInARow = 1, CutMinute = 19 }, "after a cut");
            AssertWrites(true, new BoxRecord { DetergentLatch = true }, "with detergent in the group");
        }

        [TestMethod]
        public static void A_run_that_waits_is_written_each_minute_only_where_runs_were_cut_off()
        {
            Diary usual = new Diary().Start(RunKind.DeepClean).Save().Minutes(5);
            usual.AssertDirty(false, "a box whose runs end");
            Diary cut = new Diary(new BoxRecord { CutsInARow = 1, CutMinute = 19 }, RecordHealth.Good)
                .Start(RunKind.DeepClean).Save().Minutes(1).AssertDirty(true, "after a minute");
            cut.Save().AssertDirty(false, "written");
            Assert.AreEqual(2, cut.Record.RunMinute, "minute");
        }

        private static void AssertWrites(bool expected, BoxRecord record, string message)
        {
            new Diary(record, RecordHealth.Good).Start(RunKind.WaterRinse).AssertDirty(expected, message);
        }

        /// <summary>A power-up that ends in a run, at this minute, with so many cycles in its history.</summary>
        private static void CutOff(BoxRecord record, int minute, int cycles)
        {
            Diary diary = new Diary(record, RecordHealth.Good).Start(RunKind.DeepClean);
            for (int i = 0; i < cycles; i++)
            {
                diary.Cycle(true, 4000, 9000, 800);
            }

            diary.Pause().Minutes(minute);
        }

        private static void PowerUp(BoxRecord record)
        {
            new Diary(record, RecordHealth.Good);
        }
    }
}
