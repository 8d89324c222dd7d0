using BackflushController.Core.Records;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class RecordedChoicesTests
    {
        private const int EarlierBytes = 692;

        // Of each layout from 1 on.
        private static readonly int[] Lengths = { 28, EarlierBytes, 697 };

        [TestMethod]
        public static void A_record_of_another_length_is_a_new_layout()
        {
            int needed = EarlierBytes + BoxRecord.ChoiceKinds;
            Assert.AreEqual(needed, BoxRecordCodec.Bytes, "BoxRecordCodec.Bytes is not as long as all choices need");
            Assert.AreEqual(Lengths.Length, (int)Chosen()[4], "BoxRecordCodec.Version has no length in Lengths");
            Assert.AreEqual(Lengths[Lengths.Length - 1], BoxRecordCodec.Bytes, "raise BoxRecordCodec.Version");
        }

        [TestMethod]
        public static void Each_choice_reads_back_in_its_place()
        {
            BoxRecord read = new BoxRecord();
            new BoxRecordCodec().Decode(Chosen(), read);

            for (int i = 0; i < BoxRecord.ChoiceKinds; i++)
            {
                Assert.AreEqual(i + 1, (int)read.Choices[i], "choice " + i);
            }
        }

        [TestMethod]
        public static void A_record_of_layout_2_has_all_but_the_choices()
        {
            byte[] bytes = OfLayout2(Chosen());
            BoxRecordCodec codec = new BoxRecordCodec();
            Assert.AreEqual((int)SlotContent.Current, (int)codec.Inspect(bytes, EarlierBytes), "content");
            BoxRecord read = new BoxRecord { Counts = { [BoxRecord.Shots] = 1 } };
            read.Choices[(int)ChoiceId.Buzzer] = 2;
            codec.Decode(bytes, read);

            Assert.AreEqual(7, read.Counts[BoxRecord.Shots], "shots");
            Assert.IsTrue(read.DetergentLatch, "latch");
            Assert.IsTrue(read.VentLock, "lock");
            Assert.AreEqual(5, codec.Sequence(bytes), "sequence");
            for (int i = 0; i < BoxRecord.ChoiceKinds; i++)
            {
                Assert.AreEqual(0, (int)read.Choices[i], "choice " + i);
            }
        }

        [TestMethod]
        public static void Damage_in_a_record_of_layout_2_is_noticed()
        {
            byte[] bytes = OfLayout2(Chosen());
            BoxRecordCodec codec = new BoxRecordCodec();
            for (int i = 0; i < EarlierBytes; i += 7)
            {
                bytes[i] ^= 4;
                Assert.AreEqual((int)SlotContent.Damaged, (int)codec.Inspect(bytes, EarlierBytes), "byte " + i);
                bytes[i] ^= 4;
            }

            Assert.AreEqual((int)SlotContent.Damaged, (int)codec.Inspect(bytes, BoxRecordCodec.Bytes), "too long");
            Assert.AreEqual((int)SlotContent.Damaged, (int)codec.Inspect(Chosen(), EarlierBytes), "too short");
        }

        private static byte[] Chosen()
        {
            BoxRecord record =
                new BoxRecord { Counts = { [BoxRecord.Shots] = 7 }, DetergentLatch = true, VentLock = true };
            for (int i = 0; i < BoxRecord.ChoiceKinds; i++)
            {
                record.Choices[i] = (byte)(i + 1);
            }

            byte[] bytes = new byte[BoxRecordCodec.Bytes];
            new BoxRecordCodec().Encode(record, 5, bytes);
            return bytes;
        }

        /// <summary>The same record as the firmware before this one wrote it.</summary>
        private static byte[] OfLayout2(byte[] bytes)
        {
            bytes[4] = 2;
            bytes[5] = 0xFD;
            bytes[6] = EarlierBytes & 0xFF;
            bytes[7] = EarlierBytes >> 8;
            int check = (int)new NibbleCrc32().Of(bytes, EarlierBytes - 4);
            for (int i = 0; i < 4; i++)
            {
                bytes[EarlierBytes - 4 + i] = (byte)(check >> (8 * i));
            }

            return bytes;
        }
    }
}
