using BackflushController.Core.Records;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class RecordStoreTests
    {
        [TestMethod]
        public static void A_new_box_has_no_record_and_its_first_one_alone_is_good()
        {
            FakeBoard board = new FakeBoard();
            Assert.AreEqual(0, ShotsLoaded(board, RecordHealth.Missing), "new");
            Assert.IsTrue(Saved(board, 1), "saved");

            Assert.AreEqual(1, ShotsLoaded(board, RecordHealth.Good), "first");
        }

        [TestMethod]
        public static void The_slots_are_written_in_turn_and_the_newest_is_read()
        {
            FakeBoard board = new FakeBoard();
            for (int i = 1; i <= 5; i++)
            {
                Assert.IsTrue(Saved(board, i), "saved " + i);
                Assert.AreEqual(i, ShotsLoaded(board, RecordHealth.Good), "newest after " + i);
            }

            board.Slots[0] = new byte[] { 1 };
            Assert.AreEqual(4, ShotsLoaded(board, RecordHealth.OneSlotLost), "the other slot holds the one before");
        }

        [TestMethod]
        public static void A_damaged_slot_is_said_and_mended_by_the_next_write()
        {
            FakeBoard board = WithThree();
            board.Slots[0][100] ^= 0x10;
            Assert.AreEqual(2, ShotsLoaded(board, RecordHealth.OneSlotLost), "older");

            Assert.IsTrue(Saved(board, 9), "saved");

            Assert.AreEqual(9, ShotsLoaded(board, RecordHealth.Good), "whole again");
        }

        [TestMethod]
        public static void After_two_slots_that_could_not_be_read_both_are_replaced_and_then_written_in_turn()
        {
            FakeBoard board = WithDamage();
            byte[] later = board.Slots[1];
            RecordStore store = new RecordStore(board);
            Assert.AreEqual((int)RecordHealth.Damaged, (int)store.Load(new BoxRecord()), "health");
            int before = board.SlotWrites;
            Assert.IsTrue(store.Save(new BoxRecord { Counts = { [BoxRecord.Shots] = 9 } }), "saved");
            Assert.AreEqual(2, board.SlotWrites - before, "both");
            Assert.IsTrue(board.Slots[1] != later, "the slot with the later number is gone");
            Assert.AreEqual(9, ShotsLoaded(board, RecordHealth.Good), "newest");

            Assert.IsTrue(store.Save(new BoxRecord()), "saved again");
            Assert.AreEqual(3, board.SlotWrites - before, "one");
        }

        [TestMethod]
        public static void A_slot_that_could_not_be_replaced_is_still_to_be()
        {
            FakeBoard board = WithDamage();
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
        public static void A_slot_that_is_gone_is_said()
        {
            FakeBoard board = WithThree();
            board.Slots[0] = null;

            Assert.AreEqual(2, ShotsLoaded(board, RecordHealth.OneSlotLost), "older");
        }

        [TestMethod]
        public static void Two_damaged_slots_are_distinguished_from_none()
        {
            Assert.AreEqual(0, ShotsLoaded(WithDamage(), RecordHealth.Damaged), "nothing made up");
        }

        [TestMethod]
        [DataRow(-2)]
        [DataRow(int.MaxValue - 1)]
        public static void The_newest_is_found_when_the_sequence_wraps_around(int start)
        {
            FakeBoard board = new FakeBoard();
            board.Slots[0] = WithShots(start, 10);
            board.Slots[1] = WithShots(start - 1, 9);
            for (int i = 11; i < 16; i++)
            {
                Assert.IsTrue(Saved(board, i), "saved " + i);
                Assert.AreEqual(i, ShotsLoaded(board, RecordHealth.Good), "newest after " + i);
            }
        }

        [TestMethod]
        public static void A_write_that_fails_keeps_what_was_there_and_can_be_tried_again()
        {
            FakeBoard board = new FakeBoard();
            RecordStore store = new RecordStore(board);
            store.Save(new BoxRecord { Counts = { [BoxRecord.Shots] = 1 } });
            store.Save(new BoxRecord { Counts = { [BoxRecord.Shots] = 2 } });
            board.SlotsFail = true;

            Assert.IsFalse(store.Save(new BoxRecord { Counts = { [BoxRecord.Shots] = 3 } }), "reported");
            Assert.AreEqual(2, ShotsLoaded(board, RecordHealth.Good), "kept");

            board.SlotsFail = false;
            Assert.IsTrue(store.Save(new BoxRecord { Counts = { [BoxRecord.Shots] = 4 } }), "again");
            Assert.AreEqual(4, ShotsLoaded(board, RecordHealth.Good), "newest");
        }

        [TestMethod]
        public static void A_write_that_does_not_read_back_is_a_failed_one()
        {
            RecordSlots board = new RecordSlots { FlipsByte = 400 };
            RecordStore store = new RecordStore(board);
            Assert.IsFalse(store.Save(new BoxRecord()), "one byte differs");

            board.FlipsByte = RecordSlots.FlipsNone;
            board.Truncates = true;
            Assert.IsFalse(store.Save(new BoxRecord()), "the last byte is missing");

            board.Truncates = false;
            Assert.IsTrue(store.Save(new BoxRecord()), "neither");
        }

        [TestMethod]
        public static void Records_of_layout_1_are_taken_over_and_rewritten_in_turn()
        {
            FakeBoard board = new FakeBoard();
            board.Slots[0] = RecordSamples.EarlierBytes(9, 90, 8, 1);
            board.Slots[1] = RecordSamples.EarlierBytes(8, 80, 7, 1);
            BoxRecord record = new BoxRecord();
            RecordStore store = new RecordStore(board);

            Assert.AreEqual((int)RecordHealth.Migrated, (int)store.Load(record), "health");
            Assert.AreEqual(90, record.Sum(BoxRecord.CyclesCompleted), "cycles");
            record.Counts[BoxRecord.Shots] = 5;
            Assert.IsTrue(store.Save(record), "saved");

            Assert.AreEqual(28, board.Slots[0].Length, "the old one stays until the next write");
            Assert.AreEqual(5, ShotsLoaded(board, RecordHealth.Good), "newest");
            BoxRecord again = new BoxRecord();
            new RecordStore(board).Load(again);
            Assert.AreEqual(90, again.Sum(BoxRecord.CyclesCompleted), "cycles kept");
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        public static void A_record_of_layout_1_with_a_higher_number_is_not_preferred_to_latch_and_locks(int slot)
        {
            FakeBoard board = new FakeBoard();
            board.Slots[slot] = RecordSamples.EarlierBytes(900, 90, 8, 1);
            board.Slots[1 - slot] = WithShots(5, 7);

            Assert.AreEqual(7, ShotsLoaded(board, RecordHealth.Good), "shots");
            Assert.IsTrue(Saved(board, 8), "saved");
            Assert.AreEqual(8, ShotsLoaded(board, RecordHealth.Good), "shots after a write");
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        public static void A_record_of_a_later_firmware_is_said_and_never_overwritten(int slot)
        {
            FakeBoard board = WithThree();
            int writes = board.SlotWrites;
            board.Slots[slot] = RecordSamples.LaterBytes(4);
            RecordStore store = new RecordStore(board);
            Assert.AreEqual((int)RecordHealth.Newer, (int)store.Load(new BoxRecord()), "health");
            Assert.IsTrue(store.IsLocked, "locked");
            Assert.IsFalse(store.Save(new BoxRecord()), "refused");
            Assert.AreEqual(writes, board.SlotWrites, "untouched");
        }

        private static FakeBoard WithThree()
        {
            FakeBoard board = new FakeBoard();
            RecordStore store = new RecordStore(board);
            for (int i = 1; i <= 3; i++)
            {
                store.Save(new BoxRecord { Counts = { [BoxRecord.Shots] = i } });
            }

            return board;
        }

        private static FakeBoard WithDamage()
        {
            FakeBoard board = WithThree();
            board.Slots[0][0] ^= 1;
            board.Slots[1][300] ^= 1;
            return board;
        }

        private static byte[] WithShots(int sequence, int shots)
        {
            byte[] bytes = new byte[BoxRecordCodec.Bytes];
            new BoxRecordCodec().Encode(new BoxRecord { Counts = { [BoxRecord.Shots] = shots } }, sequence, bytes);
            return bytes;
        }

        private static bool Saved(FakeBoard board, int shots)
        {
            RecordStore store = new RecordStore(board);
            store.Load(new BoxRecord());
            return store.Save(new BoxRecord { Counts = { [BoxRecord.Shots] = shots } });
        }

        private static int ShotsLoaded(FakeBoard board, RecordHealth expected)
        {
            BoxRecord record = new BoxRecord();
            Assert.AreEqual((int)expected, (int)new RecordStore(board).Load(record), "health");
            return record.Counts[BoxRecord.Shots];
        }
    }
}
