namespace BackflushController.Core.Records
{
    /// <summary>
    /// The bytes of a record, little endian: magic "BFCC" (4), layout version (1), zero (3), sequence (4), cycles (4),
    /// runs finished (4), runs stopped (4), CRC-32 of all before it (4).
    /// </summary>
    public static class CycleCounterCodec
    {
        /// <summary>Length of a record.</summary>
        public const int Bytes = 28;

        private const int Magic = 0x43434642;
        private const byte LayoutVersion = 1;
        private const int CheckedBytes = 24;

        /// <summary>Writes a record into a buffer of <see cref="Bytes"/>.</summary>
        public static void Encode(CycleCounter counter, int sequence, byte[] buffer)
        {
            PutInt(buffer, 0, Magic);
            PutInt(buffer, 4, LayoutVersion);
            PutInt(buffer, 8, sequence);
            PutInt(buffer, 12, counter.Cycles);
            PutInt(buffer, 16, counter.RunsFinished);
            PutInt(buffer, 20, counter.RunsStopped);
            PutInt(buffer, 24, (int)Crc32.Of(buffer, CheckedBytes));
        }

        /// <summary>
        /// Whether the buffer, of which <paramref name="length"/> bytes were read, holds an intact record.
        /// </summary>
        public static bool IsIntact(byte[] buffer, int length)
        {
            return length == Bytes
                && GetInt(buffer, 0) == Magic
                && GetInt(buffer, 4) == LayoutVersion
                && GetInt(buffer, 24) == (int)Crc32.Of(buffer, CheckedBytes);
        }

        /// <summary>The sequence number of an intact record; the higher one is the newer.</summary>
        public static int Sequence(byte[] buffer)
        {
            return GetInt(buffer, 8);
        }

        /// <summary>Reads the counts of an intact record.</summary>
        public static void Decode(byte[] buffer, CycleCounter counter)
        {
            counter.Cycles = GetInt(buffer, 12);
            counter.RunsFinished = GetInt(buffer, 16);
            counter.RunsStopped = GetInt(buffer, 20);
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
    }
}
