using BackflushController.Core.Records;
using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>What a run, the detergent and the time with power leave in the record.</summary>
    [TestClass]
    public class LogbookTests
    {
        [TestMethod]
        public static void A_completed_run_is_counted_with_its_means()
        {
            Diary diary = new Diary().Start(RunKind.WaterRinse)
                .Cycle(false, 4000, 9000, 800).Cycle(false, 5000, 9200, 0);
            diary.Book.PumpRan(20000000);
            diary.End(RunResult.Completed);

            AssertRuns(diary, RunKind.WaterRinse, 1, 1, 0, 0);
            AssertCycles(diary, 2, 2);
            Assert.AreEqual(20, diary.Record.Counts[BoxRecord.PumpOnSeconds], "pump");
            RunRecord run = diary.NewestRun;
            Assert.AreEqual((int)RunKind.WaterRinse, (int)run.Kind, "kind");
            Assert.AreEqual((int)RunResult.Completed, (int)run.Result, "result");
            Assert.AreEqual(2, run.Cycles, "cycles");

            // Only the vent that was measured.
            AssertMeans(diary, 4500, 9100, 800);
        }

        [TestMethod]
        public static void A_count_that_is_as_high_as_it_can_be_stays_there()
        {
            Diary diary = new Diary();
            BoxRecord record = diary.Record;
            record.Counts[BoxRecord.Shots] = int.MaxValue;
            record.Counts[BoxRecord.PumpOnSeconds] = int.MaxValue - 1;
            record.Counts[BoxRecord.PowerOnMinutes] = int.MaxValue;
            record.Counts[BoxRecord.CyclesStarted + (int)RunKind.WaterRinse] = int.MaxValue;
            record.Counts[BoxRecord.CyclesStarted + (int)RunKind.DeepClean] = 1;
            diary.Book.ShotDrawn();
            diary.Book.MinutePassed();
            diary.Book.PumpRan(20000000);
            diary.Start(RunKind.WaterRinse).Fill(false);

            Assert.AreEqual(int.MaxValue, record.Counts[BoxRecord.Shots], "shots");
            Assert.AreEqual(int.MaxValue, record.Counts[BoxRecord.PowerOnMinutes], "minutes");
            Assert.AreEqual(int.MaxValue, record.Counts[BoxRecord.PumpOnSeconds], "pump");
            Assert.AreEqual(int.MaxValue, record.Counts[BoxRecord.CyclesStarted + (int)RunKind.WaterRinse], "cycles");
            Assert.AreEqual(int.MaxValue, record.Sum(BoxRecord.CyclesStarted), "sum");
        }

        [TestMethod]
        public static void A_run_begins_without_the_means_of_the_one_before()
        {
            Diary diary = new Diary().Start(RunKind.WaterRinse).Vented(false, 4000, 9000, 800).End(RunResult.Completed);

            AssertMeans(diary.Start(RunKind.WaterRinse), 0, 0, 0);
            AssertMeans(diary.Vented(false, 2000, 8000, 400).End(RunResult.Completed), 2000, 8000, 400);
        }

        [TestMethod]
        public static void A_stopped_and_a_faulted_run_are_counted_as_that()
        {
            Diary diary = new Diary().Start(RunKind.DeepClean).End(RunResult.Stopped)
                .Start(RunKind.DeepClean).Fill(true).End(RunResult.Faulted, 7);

            AssertRuns(diary, RunKind.DeepClean, 2, 0, 1, 1);
            AssertCycles(diary, 1, 0);
            Assert.AreEqual(7, diary.NewestRun.Fault, "fault");
        }

        [TestMethod]
        public static void Only_a_completed_rinse_clears_the_latch()
        {
            new Diary().Start(RunKind.DetergentBackflush).Cycle(true, times: 5).End(RunResult.Stopped)
                .AssertLatch(true, "stopped")
                .Start(RunKind.ClearWaterFinish).Cycle(false).End(RunResult.Stopped).AssertLatch(true, "rinse stopped")
                .Start(RunKind.ClearWaterFinish).Cycle(false).Rinse().End(RunResult.Completed)
                .AssertLatch(false, "rinsed").AssertDirty(true, "rinsed");
        }

        [TestMethod]
        [DataRow((int)RecordHealth.Good, false)]
        [DataRow((int)RecordHealth.Missing, false)]
        [DataRow((int)RecordHealth.Migrated, false)]
        [DataRow((int)RecordHealth.Damaged, true)]
        [DataRow((int)RecordHealth.OneSlotLost, true)]
        [DataRow((int)RecordHealth.Newer, true)]
        public static void Where_the_newest_record_may_be_lost_a_rinse_is_demanded(int health, bool expected)
        {
            new Diary(new BoxRecord(), (RecordHealth)health).AssertLatch(expected, "none was read");
            new Diary(new BoxRecord { DetergentLatch = true }, (RecordHealth)health).AssertLatch(true, "it was read");
        }

        [TestMethod]
        public static void Lost_totals_leave_a_mark()
        {
            // The damaged slots are left alone until there is something to keep.
            Diary diary = new Diary(new BoxRecord(), RecordHealth.Damaged).AssertDirty(false, "lost");

            Assert.AreEqual(1, diary.Record.Counts[BoxRecord.Losses], "losses");
        }

        [TestMethod]
        public static void Cycles_with_detergent_are_counted_alone_and_not_beyond_what_a_byte_holds()
        {
            Diary diary = new Diary().Start(RunKind.Service).Fill(true);
            for (int i = 0; i < 300; i++)
            {
                diary.Vented(false);
            }

            Assert.AreEqual(0, diary.Record.DetergentCycles, "water");
            for (int i = 0; i < 300; i++)
            {
                diary.Vented(true);
            }

            Assert.AreEqual(255, diary.Record.DetergentCycles, "detergent");
        }

        [TestMethod]
        public static void A_power_cut_in_a_run_leaves_it_entered_as_cut()
        {
            Diary cut = new Diary().Start(RunKind.DetergentBackflush).Fill(true);

            Diary next = AfterPowerCut(cut).AssertLatch(true, "read").AssertDirty(false, "read");

            AssertRuns(next, RunKind.DetergentBackflush, 1, 0, 0, 0);
            Assert.AreEqual((int)RunResult.PowerCut, (int)next.NewestRun.Result, "result");
        }

        [TestMethod]
        public static void A_pause_keeps_the_cycles_done_so_far()
        {
            Diary paused = new Diary().Start(RunKind.DetergentBackflush).Cycle(true, 4000, 9000, 800)
                .Pause().AssertDirty(true, "first pause").Save().Pause().AssertDirty(false, "nothing new");

            Diary next = AfterPowerCut(paused);
            AssertCycles(next, 1, 1);
            Assert.AreEqual(1, next.NewestRun.Cycles, "cycles of the run");
            Assert.AreEqual(4000, next.NewestRun.FillMilliseconds, "fill");
            Assert.AreEqual((int)RunResult.PowerCut, (int)next.NewestRun.Result, "result");
        }

        [TestMethod]
        public static void Days_of_use_are_power_ups_of_ten_minutes_and_each_further_day()
        {
            BoxRecord record = new BoxRecord();
            new Diary(record, RecordHealth.Good).Minutes(9);
            Assert.AreEqual(0, record.Counts[BoxRecord.PowerOnDays], "a short power-up");

            Diary diary = new Diary(record, RecordHealth.Good).Minutes(10);
            Assert.AreEqual(1, record.Counts[BoxRecord.PowerOnDays], "ten minutes");
            diary.Minutes(1439);
            Assert.AreEqual(1, record.Counts[BoxRecord.PowerOnDays], "a day less a minute later");
            diary.Minutes(1);
            Assert.AreEqual(2, record.Counts[BoxRecord.PowerOnDays], "a day later");
            Assert.AreEqual(1459, record.Counts[BoxRecord.PowerOnMinutes], "minutes");
            Assert.AreEqual(2, record.Counts[BoxRecord.Boots], "boots");
        }

        [TestMethod]
        public static void Three_power_ups_a_day_of_up_to_an_hour_each_are_one_day()
        {
            BoxRecord record = new BoxRecord();
            for (int day = 1; day <= 30; day++)
            {
                for (int powerUp = 1; powerUp <= 3; powerUp++)
                {
                    new Diary(record, RecordHealth.Good).Minutes(60);
                    Assert.AreEqual(day, record.Counts[BoxRecord.PowerOnDays], "day " + day + " power-up " + powerUp);
                }
            }
        }

        [TestMethod]
        public static void One_power_up_a_day_of_three_hours_is_a_day_from_its_tenth_minute_on()
        {
            BoxRecord record = new BoxRecord();
            for (int day = 1; day <= 30; day++)
            {
                Diary diary = new Diary(record, RecordHealth.Good).Minutes(9);
                Assert.AreEqual(day - 1, record.Counts[BoxRecord.PowerOnDays], "too early on day " + day);
                diary.Minutes(1);
                Assert.AreEqual(day, record.Counts[BoxRecord.PowerOnDays], "day " + day);
                diary.Minutes(170);
            }

            Assert.AreEqual(30, record.Counts[BoxRecord.PowerOnDays], "in the end");
        }

        [TestMethod]
        public static void Parts_of_a_second_of_the_pump_add_up()
        {
            Diary diary = new Diary();
            for (int i = 0; i < 10; i++)
            {
                diary.Book.PumpRan(250000);
            }

            Assert.AreEqual(2, diary.Record.Counts[BoxRecord.PumpOnSeconds], "seconds");
        }

        [TestMethod]
        public static void What_was_learnt_is_kept()
        {
            Diary diary = new Diary();
            diary.Book.Group.Learn(9500, 4200, 900);

            MachineBaseline baseline = diary.AssertDirty(true, "learnt").Record.Baseline;
            Assert.IsTrue(baseline.Known, "known");
            Assert.AreEqual(9500, baseline.PlateauMillibar, "plateau");
            Assert.AreEqual(4200, baseline.FillMilliseconds, "fill");
            Assert.AreEqual(900, baseline.VentMilliseconds, "vent");
        }

        /// <summary>What the next power-up reads of a record that is written now.</summary>
        private static Diary AfterPowerCut(Diary before)
        {
            FakeBoard board = new FakeBoard();
            new RecordStore(board).Save(before.Record);
            BoxRecord after = new BoxRecord();
            return new Diary(after, new RecordStore(board).Load(after));
        }

        private static void AssertRuns(Diary diary, RunKind kind, int started, int completed, int stopped, int faulted)
        {
            Assert.AreEqual(started, diary.Record.Counts[BoxRecord.RunsStarted + (int)kind], "started");
            Assert.AreEqual(completed, diary.Record.Counts[BoxRecord.RunsCompleted + (int)kind], "completed");
            Assert.AreEqual(stopped, diary.Record.Counts[BoxRecord.RunsAborted + (int)kind], "stopped");
            Assert.AreEqual(faulted, diary.Record.Counts[BoxRecord.RunsFaulted + (int)kind], "faulted");
        }

        private static void AssertCycles(Diary diary, int started, int completed)
        {
            Assert.AreEqual(started, diary.Record.Sum(BoxRecord.CyclesStarted), "cycles started");
            Assert.AreEqual(completed, diary.Record.Sum(BoxRecord.CyclesCompleted), "cycles completed");
            Assert.AreEqual(started, diary.Record.Counts[BoxRecord.ValveOperations], "valve");
        }

        private static void AssertMeans(Diary diary, int fill, int plateau, int vent)
        {
            Assert.AreEqual(fill, diary.NewestRun.FillMilliseconds, "mean fill");
            Assert.AreEqual(plateau, diary.NewestRun.PlateauMillibar, "mean plateau");
            Assert.AreEqual(vent, diary.NewestRun.VentMilliseconds, "mean vent");
        }
    }
}
