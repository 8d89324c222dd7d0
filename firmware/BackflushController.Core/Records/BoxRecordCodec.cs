using BackflushController.Core.Sensing;

namespace BackflushController.Core.Records
{
    /// <summary>
    /// The bytes of a record, little endian. Layout 3:
    /// <code>
    ///   0  magic "BFCC"                        4  116  runs started                       8 x 4
    ///   4  layout version                      1  148  runs completed                     8 x 4
    ///   5  its complement                      1  180  runs aborted                       8 x 4
    ///   6  length of the record                2  212  runs faulted                       8 x 4
    ///   8  sequence number                     4
    ///  12  pump on, s                          4  244  services: shots at reset           5 x 4
    ///  16  valve operations                    4  264  days at reset                      5 x 4
    ///  20  shots                               4  284  shots before                       5 x 4
    ///  24  power-on minutes                    4  304  days before                        5 x 4
    ///  28  power-on days                       4  324  flags, see below                       1
    ///  32  boots                               4  325  detergent cycles                       1
    ///  36  losses                              4  326  next entry of the runs                 1
    ///  40  drip tray, ml                       4  327  number of entries                      1
    ///  44  crashes                             4  328  baseline: plateau, fill, vent      3 x 4
    ///  48  crashes in a row                    4  340  last crash, ASCII, zeros after it     21
    ///  52  cycles started, by kind         8 x 4  361  run cut off: minute of the going run   1
    ///  84  cycles completed                8 x 4  362  minute of the cuts                     1
    ///                                             363  cuts in a row                          1
    ///                                             364  commissioning, bits                    2
    ///                                             366  interferences                          1
    ///                                             367  minutes to the next day                1
    ///                                             368  runs                             32 x 10
    ///                                             688  choices, by ChoiceId               5 x 1
    ///                                             693  CRC-32 of all before                   4
    /// </code>
    /// Flags: 1 detergent latch, 2 vent lock, 4 baseline, 8 pump lock; damage that was not told: 16 both slots, 32 one;
    /// 64 had settings. What stands at 361 to 363, 366, 367 and flag 64 was always 0 in version 0.1.0, which is what
    /// they are when nothing is known; so they need no layout of their own, and that version reads these records too.
    /// Every later layout begins with the same first 8 bytes, so that an older firmware knows it for what it is; a
    /// version without its complement is damage. Layouts 1 and 2 are read and never written: 1 is magic, 1, three
    /// zeros, sequence, cycles, runs finished, runs stopped, CRC-32; 2 is this one without the choices.
    /// </summary>
    public sealed class BoxRecordCodec
    {
        /// <summary>Length of a record that is written.</summary>
        public const int Bytes = 697;

        private const int Magic = 0x43434642;
        private const byte Version = 3;
        private const int HeaderBytes = 8;
        private const int VersionAt = 4;
        private const int ComplementAt = 5;
        private const int LengthAt = 6;
        private const int SequenceAt = 8;
        private const int CountsAt = 12;
        private const int FlagsAt = 324;
        private const int BaselineAt = 328;
        private const int CrashAt = 340;
        private const int CutsAt = 361;
        private const int CommissionedAt = 364;
        private const int InterferencesAt = 366;
        private const int MinutesToNextDayAt = 367;
        private const int HistoryAt = 368;
        private const int ChoicesAt = HistoryAt + RunHistory.Bytes;
        private const int CheckedBytes = ChoicesAt + BoxRecord.ChoiceKinds;
        private const int CheckBytes = 4;

        // Nothing was chosen on a box yet; all else is as it is now.
        private const byte UnchosenVersion = 2;

        private const byte EarlierVersion = 1;
        private const int EarlierBytes = 28;
        private const int EarlierCheckedBytes = 24;

        private const int LatchFlag = 1;
        private const int VentLockFlag = 2;
        private const int BaselineFlag = 4;
        private const int PumpLockFlag = 8;
        private const int DamagedFlag = 16;
        private const int OneSlotLostFlag = 32;
        private const int HadSettingsFlag = 64;

        private readonly NibbleCrc32 _crc = new NibbleCrc32();

        /// <summary>Writes a record into a buffer of <see cref="Bytes"/>.</summary>
        /// <param name="record">The record.</param>
        /// <param name="sequence">Its sequence number, 32 bits that wrap around.</param>
        /// <param name="buffer">Receives it.</param>
        public void Encode(BoxRecord record, int sequence, byte[] buffer)
        {
            PutInt(buffer, 0, Magic);
            buffer[VersionAt] = Version;
            buffer[ComplementAt] = Complement(Version);
            buffer[LengthAt] = Bytes & 0xFF;
            buffer[LengthAt + 1] = Bytes >> 8;
            PutInt(buffer, SequenceAt, sequence);
            PassCounts(record.Counts, buffer, true);
            PutState(record, buffer);
            record.Runs.CopyTo(buffer, HistoryAt);
            record.Choices.CopyTo(buffer, ChoicesAt);
            PutInt(buffer, CheckedBytes, (int)_crc.Of(buffer, CheckedBytes));
        }

        /// <summary>Tells what a slot holds, of which <paramref name="length"/> bytes were read.</summary>
        /// <param name="buffer">At least one byte longer than <see cref="Bytes"/>, to know a slot that is.</param>
        /// <param name="length">Bytes read into it.</param>
        public SlotContent Inspect(byte[] buffer, int length)
        {
            if (length < HeaderBytes || GetInt(buffer, 0) != Magic)
            {
                return SlotContent.Damaged;
            }

            byte version = buffer[VersionAt];
            if (version == EarlierVersion)
            {
                bool intact = length == EarlierBytes
                    && GetInt(buffer, VersionAt) == EarlierVersion
                    && IsChecked(buffer, EarlierCheckedBytes);
                return intact ? SlotContent.Earlier : SlotContent.Damaged;
            }

            if (buffer[ComplementAt] != Complement(version) || version < UnchosenVersion)
            {
                return SlotContent.Damaged;
            }

            if (version > Version)
            {
                return SlotContent.Newer;
            }

            int bytes = version == Version ? Bytes : ChoicesAt + CheckBytes;
            bool current = length == bytes
                && GetShort(buffer, LengthAt) == bytes
                && IsChecked(buffer, bytes - CheckBytes);
            return current ? SlotContent.Current : SlotContent.Damaged;
        }

        /// <summary>The sequence number of an intact record of any layout.</summary>
        public int Sequence(byte[] buffer)
        {
            return GetInt(buffer, SequenceAt);
        }

        /// <summary>
        /// Reads an intact record. One of layout 1 knows only cycles and runs, of programmes that it did not count
        /// apart, and leaves the rest as it is.
        /// </summary>
        /// <param name="buffer">
        /// The bytes, <see cref="SlotContent.Earlier"/> or <see cref="SlotContent.Current"/>.
        /// </param>
        /// <param name="record">Receives it.</param>
        public void Decode(byte[] buffer, BoxRecord record)
        {
            if (buffer[VersionAt] == EarlierVersion)
            {
                Migrate(buffer, record.Counts);
                return;
            }

            PassCounts(record.Counts, buffer, false);
            GetState(buffer, record);
            record.Runs.CopyFrom(buffer, HistoryAt, buffer[FlagsAt + 2], buffer[FlagsAt + 3]);
            for (int i = 0; i < BoxRecord.ChoiceKinds; i++)
            {
                record.Choices[i] = buffer[VersionAt] == UnchosenVersion ? (byte)0 : buffer[ChoicesAt + i];
            }
        }

        /// <summary>Every run that layout 1 counts was started; every cycle that it counts was completed.</summary>
        private static void Migrate(byte[] buffer, int[] counts)
        {
            const int Kind = (int)RunKind.Unknown;
            int cycles = GetInt(buffer, 12);
            int completed = GetInt(buffer, 16);
            int aborted = GetInt(buffer, 20);
            counts[BoxRecord.CyclesStarted + Kind] = cycles;
            counts[BoxRecord.CyclesCompleted + Kind] = cycles;
            counts[BoxRecord.RunsStarted + Kind] = completed + aborted;
            counts[BoxRecord.RunsCompleted + Kind] = completed;
            counts[BoxRecord.RunsAborted + Kind] = aborted;
        }

        private static void PutState(BoxRecord record, byte[] buffer)
        {
            MachineBaseline baseline = record.Baseline;
            int flags = (record.DetergentLatch ? LatchFlag : 0)
                | (record.VentLock ? VentLockFlag : 0)
                | (baseline.Known ? BaselineFlag : 0)
                | (record.PumpLock ? PumpLockFlag : 0)
                | (record.Untold == RecordHealth.Damaged ? DamagedFlag : 0)
                | (record.Untold == RecordHealth.OneSlotLost ? OneSlotLostFlag : 0)
                | (record.HadSettings ? HadSettingsFlag : 0);
            buffer[FlagsAt] = (byte)flags;
            buffer[FlagsAt + 1] = (byte)record.DetergentCycles;
            buffer[FlagsAt + 2] = (byte)record.Runs.Next;
            buffer[FlagsAt + 3] = (byte)record.Runs.Count;
            PutInt(buffer, BaselineAt, baseline.PlateauMillibar);
            PutInt(buffer, BaselineAt + 4, baseline.FillMilliseconds);
            PutInt(buffer, BaselineAt + 8, baseline.VentMilliseconds);
            PutText(buffer, record.LastCrash);
            buffer[CommissionedAt] = (byte)record.Commissioned;
            buffer[CommissionedAt + 1] = (byte)(record.Commissioned >> 8);
            buffer[CutsAt] = (byte)record.RunMinute;
            buffer[CutsAt + 1] = (byte)record.CutMinute;
            buffer[CutsAt + 2] = (byte)record.CutsInARow;
            buffer[InterferencesAt] = (byte)record.Interferences;
            buffer[MinutesToNextDayAt] = (byte)record.MinutesToNextDay;
        }

        private static void GetState(byte[] buffer, BoxRecord record)
        {
            MachineBaseline baseline = record.Baseline;
            int flags = buffer[FlagsAt];
            record.DetergentLatch = (flags & LatchFlag) != 0;
            record.VentLock = (flags & VentLockFlag) != 0;
            record.Untold = (flags & DamagedFlag) != 0 ? RecordHealth.Damaged
                : (flags & OneSlotLostFlag) != 0 ? RecordHealth.OneSlotLost
                : RecordHealth.Good;
            record.PumpLock = (flags & PumpLockFlag) != 0;
            baseline.Known = (flags & BaselineFlag) != 0;
            record.HadSettings = (flags & HadSettingsFlag) != 0;
            record.DetergentCycles = buffer[FlagsAt + 1];
            baseline.PlateauMillibar = GetInt(buffer, BaselineAt);
            baseline.FillMilliseconds = GetInt(buffer, BaselineAt + 4);
            baseline.VentMilliseconds = GetInt(buffer, BaselineAt + 8);
            record.LastCrash = GetText(buffer);
            record.Commissioned = GetShort(buffer, CommissionedAt);
            record.RunMinute = buffer[CutsAt];
            record.CutMinute = buffer[CutsAt + 1];
            record.CutsInARow = buffer[CutsAt + 2];
            record.Interferences = buffer[InterferencesAt];
            record.MinutesToNextDay = buffer[MinutesToNextDayAt];
        }

        private bool IsChecked(byte[] buffer, int count)
        {
            return GetInt(buffer, count) == (int)_crc.Of(buffer, count);
        }

        private static byte Complement(byte version)
        {
            return (byte)(version ^ 0xFF);
        }

        private static void PutText(byte[] buffer, string text)
        {
            for (int i = 0; i < BoxRecord.CrashLetters; i++)
            {
                buffer[CrashAt + i] = i < text.Length ? (byte)text[i] : (byte)0;
            }
        }

        private static string GetText(byte[] buffer)
        {
            char[] letters = new char[BoxRecord.CrashLetters];
            int length = 0;
            while (length < letters.Length && buffer[CrashAt + length] != 0)
            {
                letters[length] = (char)buffer[CrashAt + length];
                length++;
            }

            return new string(letters, 0, length);
        }

        /// <summary>The counts, which stand one after the other, into the buffer or out of it.</summary>
        private static void PassCounts(int[] counts, byte[] buffer, bool puts)
        {
            int at = CountsAt;
            for (int i = 0; i < counts.Length; i++)
            {
                if (puts)
                {
                    PutInt(buffer, at, counts[i]);
                }
                else
                {
                    counts[i] = GetInt(buffer, at);
                }

                at += 4;
            }
        }

        private static void PutInt(byte[] buffer, int offset, int value)
        {
            buffer[offset] = (byte)value;
            buffer[offset + 1] = (byte)(value >> 8);
            buffer[offset + 2] = (byte)(value >> 16);
            buffer[offset + 3] = (byte)(value >> 24);
        }

        private static int GetInt(byte[] buffer, int offset)
        {
            return buffer[offset] | (buffer[offset + 1] << 8) | (buffer[offset + 2] << 16) | (buffer[offset + 3] << 24);
        }

        private static int GetShort(byte[] buffer, int offset)
        {
            return buffer[offset] | (buffer[offset + 1] << 8);
        }
    }
}
