using BackflushController.Core.Records;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class RecordTests
    {
        [TestMethod]
        public static void The_check_value_is_the_one_of_the_standard()
        {
            byte[] digits = { 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39 };

            Assert.AreEqual(0xCBF43926, Crc32.Of(digits, digits.Length), "CRC-32 of 123456789");
        }

        [TestMethod]
        public static void A_record_reads_back_as_written()
        {
            byte[] bytes = Encoded(7);
            CycleCounter counter = new CycleCounter();

            Assert.IsTrue(CycleCounterCodec.IsIntact(bytes, bytes.Length), "intact");
            CycleCounterCodec.Decode(bytes, counter);

            Assert.AreEqual(7, CycleCounterCodec.Sequence(bytes), "sequence");
            Assert.AreEqual(123456, counter.Cycles, "cycles");
            Assert.AreEqual(1234, counter.RunsFinished, "finished");
            Assert.AreEqual(12, counter.RunsStopped, "stopped");
        }

        [TestMethod]
        public static void Every_flipped_bit_is_noticed()
        {
            byte[] bytes = Encoded(7);
            for (int bit = 0; bit < bytes.Length * 8; bit++)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.IsFalse(CycleCounterCodec.IsIntact(bytes, bytes.Length), "bit " + bit);
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            }

            Assert.IsTrue(CycleCounterCodec.IsIntact(bytes, bytes.Length), "restored");
        }

        [TestMethod]
        public static void A_record_torn_at_any_byte_is_noticed()
        {
            byte[] bytes = Encoded(7);
            for (int length = 0; length < bytes.Length; length++)
            {
                Assert.IsFalse(CycleCounterCodec.IsIntact(bytes, length), "length " + length);
            }

            Assert.IsFalse(CycleCounterCodec.IsIntact(bytes, bytes.Length + 1), "too long");
        }

        [TestMethod]
        public static void The_slots_are_written_in_turn_and_the_newest_is_read()
        {
            FakeBoard board = new FakeBoard();
            for (int i = 1; i <= 5; i++)
            {
                Assert.IsTrue(Saved(board, i), "saved " + i);
            }

            Assert.AreEqual(5, Loaded(board, RecordHealth.Good), "newest");
            board.Slots[0] = null;
            Assert.AreEqual(4, Loaded(board, RecordHealth.Good), "the other slot holds the one before");
        }

        [TestMethod]
        public static void A_damaged_newest_slot_leaves_the_one_before()
        {
            FakeBoard board = new FakeBoard();
            Saved(board, 1);
            Saved(board, 2);
            board.Slots[1][13] ^= 0x10;

            Assert.AreEqual(1, Loaded(board, RecordHealth.Good), "older");
        }

        [TestMethod]
        public static void Lost_records_are_told_from_none()
        {
            FakeBoard board = new FakeBoard();
            Assert.AreEqual(0, Loaded(board, RecordHealth.Missing), "new box");

            board.Slots[0] = new byte[] { 1, 2, 3 };
            Assert.AreEqual(0, Loaded(board, RecordHealth.Damaged), "rubbish");
        }

        [TestMethod]
        public static void A_write_that_fails_is_reported_and_loses_nothing()
        {
            FakeBoard board = new FakeBoard();
            Saved(board, 1);
            Saved(board, 2);
            board.SlotsFail = true;

            Assert.IsFalse(Saved(board, 3), "reported");
            Assert.AreEqual(2, Loaded(board, RecordHealth.Good), "kept");
        }

        private static byte[] Encoded(int sequence)
        {
            byte[] bytes = new byte[CycleCounterCodec.Bytes];
            CycleCounter counter = new CycleCounter { Cycles = 123456, RunsFinished = 1234, RunsStopped = 12 };
            CycleCounterCodec.Encode(counter, sequence, bytes);
            return bytes;
        }

        private static bool Saved(FakeBoard board, int cycles)
        {
            CycleCounterStore store = new CycleCounterStore(board);
            store.Load(new CycleCounter());
            return store.Save(new CycleCounter { Cycles = cycles });
        }

        private static int Loaded(FakeBoard board, RecordHealth expected)
        {
            CycleCounter counter = new CycleCounter();
            RecordHealth health = new CycleCounterStore(board).Load(counter);
            Assert.AreEqual((int)expected, (int)health, "health");
            return counter.Cycles;
        }
    }
}
