using BackflushController.Core.Records;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class RecordCodecTests
    {
        [TestMethod]
        public static void Four_bits_at_a_time_give_the_check_value_of_the_standard()
        {
            byte[] digits = { 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39 };

            Assert.AreEqual(0xCBF43926, new NibbleCrc32().Of(digits, digits.Length), "CRC-32 of 123456789");
        }

        [TestMethod]
        public static void Every_field_reads_back_as_written()
        {
            BoxRecord read = new BoxRecord();
            new BoxRecordCodec().Decode(RecordSamples.Bytes(7), read);
            byte[] again = new byte[BoxRecordCodec.Bytes];
            new BoxRecordCodec().Encode(read, 7, again);

            RecordSamples.AssertNumbered(read);
            byte[] written = RecordSamples.Bytes(7);
            for (int i = 0; i < again.Length; i++)
            {
                Assert.AreEqual(written[i], again[i], "byte " + i);
            }
        }

        [TestMethod]
        public static void A_record_of_this_layout_is_known_and_has_its_sequence()
        {
            byte[] bytes = RecordSamples.Bytes(-5);

            AssertIs(SlotContent.Current, bytes, bytes.Length);
            Assert.AreEqual(-5, new BoxRecordCodec().Sequence(bytes), "sequence");
        }

        [TestMethod]
        public static void A_bit_flipped_in_any_byte_is_noticed()
        {
            byte[] bytes = RecordSamples.Bytes(7);
            for (int i = 0; i < bytes.Length; i++)
            {
                byte flip = (byte)(1 << (i % 8));
                bytes[i] ^= flip;
                AssertIs(SlotContent.Damaged, bytes, bytes.Length, "byte " + i);
                bytes[i] ^= flip;
            }

            AssertIs(SlotContent.Current, bytes, bytes.Length);
        }

        [TestMethod]
        public static void A_record_that_is_too_short_or_too_long_is_damage()
        {
            byte[] bytes = RecordSamples.Bytes(7);
            AssertIs(SlotContent.Damaged, bytes, bytes.Length - 1);
            AssertIs(SlotContent.Damaged, bytes, 7);
            AssertIs(SlotContent.Damaged, bytes, bytes.Length + 1);

            byte[] earlier = RecordSamples.EarlierBytes(9, 90, 8, 1);
            AssertIs(SlotContent.Damaged, earlier, earlier.Length + 1);
        }

        [TestMethod]
        public static void A_record_of_layout_1_is_read_with_all_it_knows()
        {
            byte[] bytes = RecordSamples.EarlierBytes(9, 123456, 1234, 12);
            AssertIs(SlotContent.Earlier, bytes, bytes.Length);
            BoxRecord record = new BoxRecord();
            new BoxRecordCodec().Decode(bytes, record);

            Assert.AreEqual(9, new BoxRecordCodec().Sequence(bytes), "sequence");
            Assert.AreEqual(123456, record.Sum(BoxRecord.CyclesCompleted), "cycles");
            Assert.AreEqual(123456, record.Sum(BoxRecord.CyclesStarted), "cycles started");
            Assert.AreEqual(1234, record.Counts[BoxRecord.RunsCompleted + (int)RunKind.Unknown], "finished");
            Assert.AreEqual(12, record.Counts[BoxRecord.RunsAborted + (int)RunKind.Unknown], "stopped");
            Assert.AreEqual(1246, record.Counts[BoxRecord.RunsStarted + (int)RunKind.Unknown], "started");
        }

        [TestMethod]
        public static void Damage_in_a_record_of_layout_1_is_noticed()
        {
            byte[] bytes = RecordSamples.EarlierBytes(9, 123456, 1234, 12);
            for (int bit = 0; bit < bytes.Length * 8; bit++)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                AssertIs(SlotContent.Damaged, bytes, bytes.Length, "bit " + bit);
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            }
        }

        [TestMethod]
        public static void A_header_that_is_checked_and_wrong_is_damage()
        {
            byte[] earlier = RecordSamples.EarlierBytes(9, 123456, 1234, 12);
            earlier[6] = 1;
            AssertIs(SlotContent.Damaged, RecordSamples.Checked(earlier), earlier.Length);

            byte[] bytes = RecordSamples.Bytes(7);
            bytes[6]++;
            AssertIs(SlotContent.Damaged, RecordSamples.Checked(bytes), bytes.Length);
        }

        [TestMethod]
        public static void A_later_layout_is_known_by_its_header_whatever_follows()
        {
            byte[] bytes = RecordSamples.LaterBytes(7);
            AssertIs(SlotContent.Newer, bytes, bytes.Length);
            AssertIs(SlotContent.Newer, bytes, 8);
            AssertIs(SlotContent.Damaged, bytes, 7);
            bytes[0] ^= 1;
            AssertIs(SlotContent.Damaged, bytes, 8);
        }

        [TestMethod]
        public static void A_version_without_its_complement_and_version_0_are_damage()
        {
            byte[] bytes = RecordSamples.Bytes(7);
            bytes[4]++;
            AssertIs(SlotContent.Damaged, bytes, bytes.Length);
            bytes[4] = 0;
            bytes[5] = 0xFF;
            AssertIs(SlotContent.Damaged, bytes, bytes.Length);
        }

        [TestMethod]
        public static void A_record_of_version_0_1_0_knows_nothing_of_cuts_and_settings_and_all_else()
        {
            // That version left the bytes after the last crash and after the commissioning at zero.
            byte[] bytes = RecordSamples.Bytes(7);
            bytes[361] = 0;
            bytes[362] = 0;
            bytes[363] = 0;
            bytes[366] = 0;
            bytes[367] = 0;
            bytes[324] &= 0x3F;
            BoxRecord record = new BoxRecord { HadSettings = true };
            new BoxRecordCodec().Decode(bytes, record);

            Assert.IsFalse(record.HadSettings, "settings");
            int known = record.RunMinute + record.CutMinute + record.CutsInARow + record.Interferences;
            Assert.AreEqual(0, known + record.MinutesToNextDay, "cuts and day");
            BoxRecord all = RecordSamples.Numbered();
            record.RunMinute = all.RunMinute;
            record.CutMinute = all.CutMinute;
            record.CutsInARow = all.CutsInARow;
            record.Interferences = all.Interferences;
            record.MinutesToNextDay = all.MinutesToNextDay;
            record.HadSettings = true;
            RecordSamples.AssertNumbered(record);
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
        public static void The_last_32_runs_are_kept_newest_first()
        {
            RunHistory runs = new RunHistory();
            RunRecord run = new RunRecord();
            for (int i = 1; i <= 40; i++)
            {
                run.Cycles = i;
                runs.Add(run);
            }

            Assert.AreEqual(32, runs.Count, "count");
            runs.Read(0, run);
            Assert.AreEqual(40, run.Cycles, "newest");
            runs.Read(31, run);
            Assert.AreEqual(9, run.Cycles, "oldest");
        }

        [TestMethod]
        public static void What_does_not_fit_into_an_entry_is_the_most_that_does()
        {
            RunHistory runs = new RunHistory();
            RunRecord run = new RunRecord { Cycles = 300, FillMilliseconds = 70000, PlateauMillibar = -40 };
            runs.Add(run);
            runs.Read(0, run);

            Assert.AreEqual(255, run.Cycles, "cycles");
            Assert.AreEqual(65535, run.FillMilliseconds, "fill");
            Assert.AreEqual(0, run.PlateauMillibar, "plateau");
        }

        [TestMethod]
        public static void More_runs_than_there_is_room_for_are_not_believed()
        {
            RunHistory runs = new RunHistory();
            runs.CopyFrom(new byte[RunHistory.Bytes], 0, 0, 200);

            Assert.AreEqual(RunHistory.Capacity, runs.Count, "runs");
        }

        private static void AssertIs(SlotContent expected, byte[] bytes, int length, string what = "content")
        {
            byte[] buffer = new byte[BoxRecordCodec.Bytes + 1];
            bytes.CopyTo(buffer, 0);
            Assert.AreEqual((int)expected, (int)new BoxRecordCodec().Inspect(buffer, length), what);
        }
    }
}
