using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class RecordLogbookTests
    {
        [TestMethod]
        public static void A_completed_run_is_counted_with_its_means()
        {
            Logbook book = NewBook();
            book.RunStarted(RunKind.WaterRinse);
            Cycle(book, false, 4000, 9000, 800);
            Cycle(book, false, 5000, 9200, 0);
            book.PumpRan(20000000);
            book.RunEnded(RunResult.Completed, 0);

            BoxRecord record = book.Record;
            Assert.AreEqual(2, BoxRecord.Sum(record.CyclesStarted), "cycles started");
            Assert.AreEqual(2, BoxRecord.Sum(record.CyclesCompleted), "cycles completed");
            Assert.AreEqual(2, record.ValveOperations, "valve");
            Assert.AreEqual(20, record.PumpOnSeconds, "pump");
            Assert.AreEqual(1, record.RunsStarted[(int)RunKind.WaterRinse], "started");
            Assert.AreEqual(1, record.RunsCompleted[(int)RunKind.WaterRinse], "completed");
            RunRecord run = Newest(book);
            Assert.AreEqual((int)RunKind.WaterRinse, (int)run.Kind, "kind");
            Assert.AreEqual((int)RunResult.Completed, (int)run.Result, "result");
            Assert.AreEqual(2, run.Cycles, "cycles");
            Assert.AreEqual(4500, run.FillMilliseconds, "fill");
            Assert.AreEqual(9100, run.PlateauMillibar, "plateau");
            Assert.AreEqual(800, run.VentMilliseconds, "only the vent that was measured");
        }

        [TestMethod]
        public static void A_stopped_and_a_faulted_run_are_counted_as_that()
        {
            Logbook book = NewBook();
            book.RunStarted(RunKind.DeepClean);
            book.RunEnded(RunResult.Stopped, 0);
            book.RunStarted(RunKind.DeepClean);
            book.Group.DetergentEnters();
            book.CycleStarted(true);
            book.RunEnded(RunResult.Faulted, 7);

            Assert.AreEqual(2, book.Record.RunsStarted[(int)RunKind.DeepClean], "started");
            Assert.AreEqual(0, book.Record.RunsCompleted[(int)RunKind.DeepClean], "completed");
            Assert.AreEqual(1, book.Record.RunsAborted[(int)RunKind.DeepClean], "aborted");
            Assert.AreEqual(1, book.Record.RunsFaulted[(int)RunKind.DeepClean], "faulted");
            Assert.AreEqual(7, Newest(book).Fault, "fault");
            Assert.AreEqual(1, BoxRecord.Sum(book.Record.CyclesStarted), "begun");
            Assert.AreEqual(0, BoxRecord.Sum(book.Record.CyclesCompleted), "not completed");
        }

        [TestMethod]
        public static void The_pump_does_not_start_before_the_run_is_in_flash()
        {
            Logbook book = NewBook();
            book.RunStarted(RunKind.WaterRinse);
            Assert.IsFalse(book.IsDirty, "the prompt needs no write");

            book.CycleStarted(false);
            Assert.IsTrue(book.MustSaveFirst, "first cycle");
            Assert.IsTrue(book.IsDirty, "dirty");
            book.Saved();
            Assert.IsFalse(book.MustSaveFirst, "saved");

            book.CycleCompleted(false, 1, 1, 1);
            book.CycleStarted(false);
            Assert.IsFalse(book.IsDirty, "second cycle");
        }

        [TestMethod]
        public static void The_latch_is_set_before_the_first_detergent_and_written_with_the_run()
        {
            Logbook book = NewBook();
            book.RunStarted(RunKind.DetergentBackflush);
            Assert.IsFalse(book.Record.DetergentLatch, "nothing pumped yet");

            book.Group.DetergentEnters();
            book.CycleStarted(true);
            Assert.IsTrue(book.Record.DetergentLatch, "latch");
            Assert.IsTrue(book.MustSaveFirst, "to be written");

            book.Saved();
            Assert.IsFalse(book.MustSaveFirst, "written");
        }

        [TestMethod]
        public static void Detergent_in_a_later_stage_is_written_before_its_pump_starts()
        {
            Logbook book = NewBook();
            book.RunStarted(RunKind.Service);
            Cycle(book, false, 1, 1, 1);
            Assert.IsFalse(book.IsDirty, "between stages");

            book.Group.DetergentEnters();
            book.CycleStarted(true);
            Assert.IsTrue(book.MustSaveFirst, "the latch is new");
        }

        [TestMethod]
        public static void Flash_that_refuses_lets_water_go_on_and_never_detergent()
        {
            Logbook book = NewBook();
            book.RunStarted(RunKind.Service);
            book.CycleStarted(false);
            book.GoOnUnsaved();
            Assert.IsFalse(book.IsDirty, "goes on");
            book.CycleCompleted(false, 1, 1, 1);
            book.CycleStarted(false);
            Assert.IsFalse(book.IsDirty, "not asked again");

            book.Group.DetergentEnters();
            book.CycleStarted(true);
            Assert.IsTrue(book.MustSaveFirst, "detergent");
        }

        [TestMethod]
        public static void Only_a_completed_rinse_clears_the_latch()
        {
            Logbook book = NewBook();
            DetergentRun(book, 5, RunResult.Stopped);
            Assert.IsTrue(book.Record.DetergentLatch, "stopped");
            book.RunStarted(RunKind.ClearWaterFinish);
            Cycle(book, false, 1, 1, 1);
            book.RunEnded(RunResult.Stopped, 0);
            Assert.IsTrue(book.Record.DetergentLatch, "rinse stopped");

            book.RunStarted(RunKind.ClearWaterFinish);
            Cycle(book, false, 1, 1, 1);
            book.Group.Rinsed();
            book.RinseCompleted();
            book.RunEnded(RunResult.Completed, 0);
            Assert.IsFalse(book.Record.DetergentLatch, "rinsed");
            Assert.IsTrue(book.IsDirty, "to be written");
        }

        [TestMethod]
        public static void A_rinse_ends_a_cleaning_only_when_there_was_one()
        {
            for (int cycles = 1; cycles <= Logbook.FewestDetergentCycles; cycles++)
            {
                Logbook book = NewBook();
                book.ShotDrawn();
                DetergentRun(book, cycles, RunResult.Stopped);
                book.Group.Rinsed();
                book.RinseCompleted();

                bool isCleaning = cycles == Logbook.FewestDetergentCycles;
                Assert.AreEqual(
                    isCleaning ? 0 : 1, book.Services.ShotsSince(ServiceKind.Detergent), "cycles " + cycles);
            }
        }

        [TestMethod]
        public static void A_rinse_without_detergent_changes_nothing()
        {
            Logbook book = NewBook();
            book.ShotDrawn();
            book.Saved();
            book.Group.Rinsed();
            book.RinseCompleted();

            Assert.AreEqual(1, book.Services.ShotsSince(ServiceKind.Detergent), "detergent");
            Assert.IsFalse(book.IsDirty, "nothing to write");
        }

        [TestMethod]
        public static void A_completed_programme_resets_what_it_serves()
        {
            AssertServes(RunKind.WaterRinse, false, false, true);
            AssertServes(RunKind.DetergentBackflush, false, true, true);
            AssertServes(RunKind.StallBackflush, false, true, true);
            AssertServes(RunKind.DeepClean, true, true, true);
            AssertServes(RunKind.OpenFlush, false, false, false);
            AssertServes(RunKind.Service, false, false, false);
        }

        [TestMethod]
        public static void A_stopped_programme_resets_nothing()
        {
            Logbook book = NewBook();
            book.ShotDrawn();
            book.RunStarted(RunKind.WaterRinse);
            book.RunEnded(RunResult.Stopped, 0);

            Assert.AreEqual(1, book.Services.ShotsSince(ServiceKind.WaterRinse), "water");
        }

        [TestMethod]
        public static void A_reset_keeps_the_totals_and_can_be_taken_back_once()
        {
            Logbook book = NewBook();
            Shots(book, 30);
            book.Services.Reset(ServiceKind.Gasket);
            Assert.AreEqual(0, book.Services.ShotsSince(ServiceKind.Gasket), "reset");
            Assert.AreEqual(30, book.Services.ShotsSince(ServiceKind.Descaling), "the others go on");
            Assert.AreEqual(30, book.Record.Shots, "total");

            Shots(book, 4);
            Assert.IsTrue(book.Services.CanUndo(ServiceKind.Gasket), "undo");
            book.Services.Undo(ServiceKind.Gasket);
            Assert.AreEqual(34, book.Services.ShotsSince(ServiceKind.Gasket), "with what came since");
            Assert.IsFalse(book.Services.CanUndo(ServiceKind.Gasket), "once");
            book.Services.Undo(ServiceKind.Gasket);
            Assert.AreEqual(34, book.Services.ShotsSince(ServiceKind.Gasket), "nothing more");
        }

        [TestMethod]
        public static void A_reset_twice_in_a_row_can_still_be_taken_back()
        {
            Logbook book = NewBook();
            Shots(book, 30);
            book.Services.Reset(ServiceKind.Gasket);
            book.Services.Reset(ServiceKind.Gasket);
            book.Services.Undo(ServiceKind.Gasket);

            Assert.AreEqual(30, book.Services.ShotsSince(ServiceKind.Gasket), "as before");
        }

        [TestMethod]
        public static void Days_of_use_are_power_ups_of_ten_minutes_and_each_further_day()
        {
            BoxRecord record = new BoxRecord();
            Minutes(new Logbook(record, RecordHealth.Good), 9);
            Assert.AreEqual(0, record.PowerOnDays, "a short power-up");

            Logbook book = new Logbook(record, RecordHealth.Good);
            Minutes(book, 10);
            Assert.AreEqual(1, record.PowerOnDays, "ten minutes");
            Minutes(book, 1439);
            Assert.AreEqual(1, record.PowerOnDays, "a day less a minute later");
            Minutes(book, 1);
            Assert.AreEqual(2, record.PowerOnDays, "a day later");
            Assert.AreEqual(1459, record.PowerOnMinutes, "minutes");
            Assert.AreEqual(2, record.Boots, "boots");
        }

        [TestMethod]
        public static void The_first_ten_shots_are_written_one_by_one_then_ten_together()
        {
            Logbook book = NewBook();
            int writes = 0;
            for (int i = 0; i < 50; i++)
            {
                book.ShotDrawn();
                writes += Save(book);
            }

            Assert.AreEqual(14, writes, "writes");
        }

        [TestMethod]
        public static void An_idle_day_is_written_every_hour_and_when_it_becomes_a_day()
        {
            Logbook book = NewBook();
            int writes = 0;
            for (int i = 0; i < 24 * 60; i++)
            {
                book.MinutePassed();
                writes += Save(book);
            }

            Assert.AreEqual(1 + 23, writes, "writes");
        }

        [TestMethod]
        public static void Minutes_in_a_run_wait_for_its_end()
        {
            Logbook book = NewBook();
            book.RunStarted(RunKind.WaterRinse);
            book.CycleStarted(false);
            book.Saved();
            Minutes(book, 100);
            Assert.IsFalse(book.IsDirty, "in the run");

            book.RunEnded(RunResult.Completed, 0);
            Assert.IsTrue(book.IsDirty, "at its end");
        }

        [TestMethod]
        public static void The_writes_of_a_run_are_few_and_known()
        {
            int[] expected = { 3, 2, 4, 2, 2, 3 };
            Programme[] programmes = ProgrammeCatalogue.ForPeople(new ControllerSettings());
            for (int i = 0; i < programmes.Length; i++)
            {
                Assert.AreEqual(expected[i], WritesOf((RunKind)i, programmes[i]), "programme " + i);
            }
        }

        [TestMethod]
        public static void No_preset_costs_more_than_four_writes_or_has_too_few_cycles_to_be_a_cleaning()
        {
            for (int i = 0; i <= (int)DetergentPreset.BrevilleLike; i++)
            {
                Programme preset = ProgrammeCatalogue.DetergentBackflush((DetergentPreset)i, FillEnd.Timed);
                int writes = WritesOf(RunKind.DetergentBackflush, preset);
                Assert.IsTrue(writes >= 3 && writes <= 4, "preset " + i + " costs " + writes);
                Assert.IsTrue(DetergentCycles(preset) >= Logbook.FewestDetergentCycles, "preset " + i);
            }
        }

        [TestMethod]
        public static void A_power_cut_in_a_run_leaves_it_booked_as_cut()
        {
            FakeBoard board = new FakeBoard();
            RecordStore store = new RecordStore(board);
            BoxRecord record = new BoxRecord();
            Logbook book = new Logbook(record, store.Load(record));
            book.RunStarted(RunKind.DetergentBackflush);
            book.Group.DetergentEnters();
            book.CycleStarted(true);
            store.Save(record);
            book.Saved();

            BoxRecord after = new BoxRecord();
            Logbook next = new Logbook(after, new RecordStore(board).Load(after));

            Assert.IsTrue(after.DetergentLatch, "latch");
            Assert.IsFalse(next.IsDirty, "nothing to write");
            Assert.AreEqual((int)RunResult.PowerCut, (int)Newest(next).Result, "result");
            Assert.AreEqual(1, after.RunsStarted[(int)RunKind.DetergentBackflush], "started");
            Assert.AreEqual(0, after.RunsCompleted[(int)RunKind.DetergentBackflush], "not ended");
        }

        [TestMethod]
        public static void A_pause_keeps_the_cycles_done_so_far()
        {
            FakeBoard board = new FakeBoard();
            RecordStore store = new RecordStore(board);
            Logbook book = NewBook();
            book.RunStarted(RunKind.DetergentBackflush);
            Cycle(book, true, 4000, 9000, 800);
            book.Paused();
            Assert.IsTrue(book.IsDirty, "worth a write");
            store.Save(book.Record);
            book.Saved();
            book.Paused();
            Assert.IsFalse(book.IsDirty, "nothing new");

            BoxRecord after = new BoxRecord();
            Logbook next = new Logbook(after, new RecordStore(board).Load(after));
            Assert.AreEqual(1, BoxRecord.Sum(after.CyclesCompleted), "cycles");
            Assert.AreEqual(1, Newest(next).Cycles, "cycles of the run");
            Assert.AreEqual(4000, Newest(next).FillMilliseconds, "fill");
            Assert.AreEqual((int)RunResult.PowerCut, (int)Newest(next).Result, "result");
        }

        [TestMethod]
        public static void Where_the_newest_record_may_be_lost_a_rinse_is_demanded()
        {
            AssertLatch(RecordHealth.Good, false);
            AssertLatch(RecordHealth.Missing, false);
            AssertLatch(RecordHealth.Migrated, false);
            AssertLatch(RecordHealth.Damaged, true);
            AssertLatch(RecordHealth.OneSlotLost, true);
            AssertLatch(RecordHealth.Newer, true);
        }

        [TestMethod]
        public static void Lost_totals_leave_a_mark()
        {
            BoxRecord record = new BoxRecord();
            Logbook book = new Logbook(record, RecordHealth.Damaged);

            Assert.AreEqual(1, record.Losses, "losses");
            Assert.IsFalse(book.IsDirty, "the damaged slots are left alone until there is something to keep");
        }

        [TestMethod]
        public static void The_vent_lock_is_written_when_it_changes()
        {
            Logbook book = NewBook();
            book.Group.VentFailed();
            Assert.IsTrue(book.Record.VentLock && book.IsDirty, "locked");
            book.Saved();
            book.Group.VentFailed();
            Assert.IsFalse(book.IsDirty, "no change");
            book.Group.VentProved();
            Assert.IsTrue(!book.Record.VentLock && book.IsDirty, "unlocked");
        }

        [TestMethod]
        public static void What_was_learnt_is_kept()
        {
            Logbook book = NewBook();
            book.Group.Learn(9500, 4200, 900);

            MachineBaseline baseline = book.Record.Baseline;
            Assert.IsTrue(baseline.Known && book.IsDirty, "known");
            Assert.AreEqual(9500, baseline.PlateauMillibar, "plateau");
            Assert.AreEqual(4200, baseline.FillMilliseconds, "fill");
            Assert.AreEqual(900, baseline.VentMilliseconds, "vent");
        }

        [TestMethod]
        public static void Parts_of_a_second_of_the_pump_add_up()
        {
            Logbook book = NewBook();
            for (int i = 0; i < 10; i++)
            {
                book.PumpRan(250000);
            }

            Assert.AreEqual(2, book.Record.PumpOnSeconds, "seconds");
        }

        private static int DetergentCycles(Programme programme)
        {
            int cycles = 0;
            for (int i = 0; i < programme.Stages.Length; i++)
            {
                cycles += programme.Stages[i].WithDetergent ? programme.Stages[i].Cycles : 0;
            }

            return cycles;
        }

        private static Logbook NewBook()
        {
            return new Logbook(new BoxRecord(), RecordHealth.Missing);
        }

        private static RunRecord Newest(Logbook book)
        {
            RunRecord run = new RunRecord();
            book.Record.Runs.Read(0, run);
            return run;
        }

        private static void Cycle(Logbook book, bool withDetergent, int fill, int plateau, int vent)
        {
            if (withDetergent)
            {
                book.Group.DetergentEnters();
            }

            book.CycleStarted(withDetergent);
            Save(book);
            book.CycleCompleted(withDetergent, fill, plateau, vent);
        }

        private static void DetergentRun(Logbook book, int cycles, RunResult result)
        {
            book.RunStarted(RunKind.DetergentBackflush);
            for (int i = 0; i < cycles; i++)
            {
                Cycle(book, true, 1, 1, 1);
            }

            book.RunEnded(result, 0);
        }

        private static void Shots(Logbook book, int count)
        {
            for (int i = 0; i < count; i++)
            {
                book.ShotDrawn();
            }
        }

        private static void Minutes(Logbook book, int count)
        {
            for (int i = 0; i < count; i++)
            {
                book.MinutePassed();
            }
        }

        private static int Save(Logbook book)
        {
            if (!book.IsDirty)
            {
                return 0;
            }

            book.Saved();
            return 1;
        }

        /// <summary>Writes of a whole run, saving whenever there is something to save.</summary>
        private static int WritesOf(RunKind kind, Programme programme)
        {
            Logbook book = NewBook();
            book.RunStarted(kind);
            int writes = 0;
            for (int i = 0; i < programme.Stages.Length; i++)
            {
                Stage stage = programme.Stages[i];
                if (!stage.HasCycles)
                {
                    book.Paused();
                    writes += Save(book);
                }

                for (int cycle = 0; cycle < stage.Cycles; cycle++)
                {
                    if (stage.WithDetergent)
                    {
                        book.Group.DetergentEnters();
                    }

                    book.CycleStarted(stage.WithDetergent);
                    writes += Save(book);
                    book.CycleCompleted(stage.WithDetergent, 1, 1, 1);
                    writes += Save(book);
                }
            }

            book.Group.Rinsed();
            book.RinseCompleted();
            book.RunEnded(RunResult.Completed, 0);
            return writes + Save(book) + Save(book);
        }

        private static void AssertServes(RunKind kind, bool deepClean, bool detergent, bool water)
        {
            Logbook book = NewBook();
            book.ShotDrawn();
            book.RunStarted(kind);
            book.RunEnded(RunResult.Completed, 0);

            Assert.AreEqual(deepClean ? 0 : 1, book.Services.ShotsSince(ServiceKind.DeepClean), "deep clean");
            Assert.AreEqual(detergent ? 0 : 1, book.Services.ShotsSince(ServiceKind.Detergent), "detergent");
            Assert.AreEqual(water ? 0 : 1, book.Services.ShotsSince(ServiceKind.WaterRinse), "water");
            Assert.AreEqual(1, book.Services.ShotsSince(ServiceKind.Gasket), "gasket");
            Assert.AreEqual(1, book.Services.ShotsSince(ServiceKind.Descaling), "descaling");
        }

        private static void AssertLatch(RecordHealth health, bool expected)
        {
            Logbook book = new Logbook(new BoxRecord(), health);
            Assert.AreEqual(expected ? 1 : 0, book.Record.DetergentLatch ? 1 : 0, "health " + (int)health);
        }
    }
}
