using BackflushController.Core.Records;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>The record at its limits: what must never be undone, and what is worth a write by itself.</summary>
    [TestClass]
    public class RecordEdgeTests
    {
        [TestMethod]
        public static void A_latch_that_was_read_stays_whatever_else_is_lost()
        {
            for (int health = 0; health <= (int)RecordHealth.Newer; health++)
            {
                Logbook book = new Logbook(new BoxRecord { DetergentLatch = true }, (RecordHealth)health);
                Assert.IsTrue(book.Record.DetergentLatch, "health " + health);
            }
        }

        [TestMethod]
        public static void A_run_that_is_not_in_flash_is_asked_for_until_it_is()
        {
            Logbook book = NewBook();
            book.RunStarted(RunKind.DetergentBackflush);
            for (int cycle = 1; cycle <= 3; cycle++)
            {
                book.Group.DetergentEnters();
                book.CycleStarted(true);
                Assert.IsTrue(book.MustSaveFirst, "cycle " + cycle);
            }
        }

        [TestMethod]
        public static void A_run_that_ends_in_its_first_lead_asks_no_more_for_a_write_before_a_fill()
        {
            Logbook book = NewBook();
            book.RunStarted(RunKind.WaterRinse);
            book.CycleStarted(false);
            book.RunEnded(RunResult.Stopped, 0);

            Assert.IsFalse(book.MustSaveFirst, "no fill comes");
            Assert.IsTrue(book.IsDirty, "the run is worth a write");
        }

        [TestMethod]
        public static void A_run_begins_without_the_means_of_the_one_before()
        {
            Logbook book = NewBook();
            book.RunStarted(RunKind.WaterRinse);
            book.CycleCompleted(false, 4000, 9000, 800);
            book.RunEnded(RunResult.Completed, 0);
            book.RunStarted(RunKind.WaterRinse);
            AssertMeans(book, 0, 0, 0);
            book.CycleCompleted(false, 2000, 8000, 400);
            book.RunEnded(RunResult.Completed, 0);
            AssertMeans(book, 2000, 8000, 400);
        }

        [TestMethod]
        public static void Cycles_with_detergent_are_counted_alone_and_not_beyond_what_a_byte_holds()
        {
            Logbook book = NewBook();
            book.RunStarted(RunKind.Service);
            book.Group.DetergentEnters();
            book.CycleStarted(true);
            for (int i = 0; i < 300; i++)
            {
                book.CycleCompleted(false, 1, 1, 1);
            }

            Assert.AreEqual(0, book.Record.DetergentCycles, "water");
            for (int i = 0; i < 300; i++)
            {
                book.CycleCompleted(true, 1, 1, 1);
            }

            Assert.AreEqual(255, book.Record.DetergentCycles, "detergent");
        }

        [TestMethod]
        public static void A_latch_that_a_rinse_has_cleared_is_worth_a_write_by_itself()
        {
            Logbook book = new Logbook(new BoxRecord { DetergentLatch = true }, RecordHealth.Good);
            book.Group.Rinsed();
            book.RinseCompleted();

            Assert.IsTrue(book.IsDirty, "to be written");
        }

        [TestMethod]
        public static void What_was_worth_a_write_stays_so_until_it_is_written()
        {
            Logbook book = NewBook();
            book.ShotDrawn();
            book.ShotDrawn();
            Assert.IsTrue(book.IsDirty, "two shots");
            book.Group.VentFailed();
            Assert.IsTrue(book.IsDirty, "a lock");
            book.Commission(CommissioningStep.Picture);
            Assert.IsTrue(book.IsDirty, "a step");
        }

        [TestMethod]
        public static void The_tenth_minute_and_a_whole_hour_are_worth_a_write_each()
        {
            Logbook book = NewBook();
            for (int minute = 1; minute <= 9; minute++)
            {
                book.MinutePassed();
                Assert.IsFalse(book.IsDirty, "minute " + minute);
            }

            book.MinutePassed();
            Assert.IsTrue(book.IsDirty, "a day of use");
            book.Saved();
            for (int minute = 1; minute < WritePolicy.MinutesAWrite; minute++)
            {
                book.MinutePassed();
                Assert.IsFalse(book.IsDirty, "minute " + minute + " behind it");
            }

            book.MinutePassed();
            Assert.IsTrue(book.IsDirty, "an hour");
            book.MinutePassed();
            Assert.IsTrue(book.IsDirty, "a minute later");
        }

        [TestMethod]
        public static void A_service_that_is_taken_back_is_worth_a_write()
        {
            Logbook book = NewBook();
            book.ShotDrawn();
            book.Services.Reset(ServiceKind.Gasket);
            book.Saved();
            book.Services.Undo(ServiceKind.Gasket);

            Assert.IsTrue(book.IsDirty, "dirty");
        }

        [TestMethod]
        public static void After_both_slots_were_replaced_they_are_written_in_turn_again()
        {
            FakeBoard board = Damaged();
            RecordStore store = new RecordStore(board);
            store.Load(new BoxRecord());
            int before = board.SlotWrites;
            Assert.IsTrue(store.Save(new BoxRecord()), "saved");
            Assert.AreEqual(2, board.SlotWrites - before, "both");

            Assert.IsTrue(store.Save(new BoxRecord()), "saved again");
            Assert.AreEqual(3, board.SlotWrites - before, "one");
        }

        [TestMethod]
        public static void A_slot_that_could_not_be_replaced_is_still_to_be()
        {
            FakeBoard board = Damaged();
            byte[][] damaged = { board.Slots[0], board.Slots[1] };
            RecordStore store = new RecordStore(board);
            store.Load(new BoxRecord());
            board.SlotsFail = true;
            Assert.IsFalse(store.Save(new BoxRecord()), "refused");
            board.SlotsFail = false;
            Assert.IsTrue(store.Save(new BoxRecord()), "saved");

            Assert.IsTrue(board.Slots[0] != damaged[0] && board.Slots[1] != damaged[1], "both");
        }

        [TestMethod]
        public static void A_new_record_reads_back_with_no_crash()
        {
            byte[] bytes = new byte[BoxRecordCodec.Bytes];
            new BoxRecordCodec().Encode(new BoxRecord(), 1, bytes);
            BoxRecord record = new BoxRecord { LastCrash = "?" };
            new BoxRecordCodec().Decode(bytes, record);

            Assert.AreEqual(string.Empty, record.LastCrash, "crash");
        }

        [TestMethod]
        public static void A_slot_shorter_than_a_header_is_damage_whatever_the_buffer_held_before()
        {
            byte[] buffer = new byte[BoxRecordCodec.Bytes + 1];
            byte[] later = RecordSamples.LaterBytes(1);
            for (int i = 0; i < later.Length; i++)
            {
                buffer[i] = later[i];
            }

            Assert.AreEqual((int)SlotContent.Damaged, (int)new BoxRecordCodec().Inspect(buffer, 7), "short");
            Assert.AreEqual((int)SlotContent.Newer, (int)new BoxRecordCodec().Inspect(buffer, 8), "a header");
            buffer[0] ^= 1;
            Assert.AreEqual((int)SlotContent.Damaged, (int)new BoxRecordCodec().Inspect(buffer, 8), "no magic");
        }

        [TestMethod]
        public static void A_record_of_layout_1_has_its_length_and_no_other()
        {
            byte[] buffer = new byte[BoxRecordCodec.Bytes + 1];
            byte[] earlier = RecordSamples.EarlierBytes(9, 90, 8, 1);
            for (int i = 0; i < earlier.Length; i++)
            {
                buffer[i] = earlier[i];
            }

            BoxRecordCodec codec = new BoxRecordCodec();
            Assert.AreEqual((int)SlotContent.Earlier, (int)codec.Inspect(buffer, earlier.Length), "its length");
            Assert.AreEqual((int)SlotContent.Damaged, (int)codec.Inspect(buffer, earlier.Length + 1), "one more");
        }

        [TestMethod]
        public static void More_runs_than_there_is_room_for_are_not_believed()
        {
            RunHistory runs = new RunHistory();
            runs.CopyFrom(new byte[RunHistory.Bytes], 0, 0, 200);

            Assert.AreEqual(RunHistory.Capacity, runs.Count, "runs");
        }

        private static Logbook NewBook()
        {
            return new Logbook(new BoxRecord(), RecordHealth.Missing);
        }

        private static FakeBoard Damaged()
        {
            FakeBoard board = new FakeBoard();
            RecordStore store = new RecordStore(board);
            store.Save(new BoxRecord());
            store.Save(new BoxRecord());
            board.Slots[0][100] ^= 0x10;
            board.Slots[1][100] ^= 0x10;
            return board;
        }

        private static void AssertMeans(Logbook book, int fill, int plateau, int vent)
        {
            RunRecord run = new RunRecord();
            book.Record.Runs.Read(0, run);
            Assert.AreEqual(fill, run.FillMilliseconds, "fill");
            Assert.AreEqual(plateau, run.PlateauMillibar, "plateau");
            Assert.AreEqual(vent, run.VentMilliseconds, "vent");
        }
    }
}
