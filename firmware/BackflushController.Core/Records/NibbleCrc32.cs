namespace BackflushController.Core.Records
{
    /// <summary>
    /// CRC-32 of IEEE 802.3, reflected, as in zip files, four bits at a time. About 26 units of the interpreter a byte,
    /// 52 us at 2 us a unit, where bit by bit takes four times as long; its table of 16 entries lives in the object,
    /// 64 bytes, where a byte at a time would take 1 KB.
    /// </summary>
    public sealed class NibbleCrc32
    {
        private const uint Polynomial = 0xEDB88320;
        private const int Entries = 16;

        private readonly uint[] _table = new uint[Entries];

        /// <summary>Builds the table.</summary>
        public NibbleCrc32()
        {
            for (int i = 0; i < Entries; i++)
            {
                uint entry = (uint)i;
                for (int bit = 0; bit < 4; bit++)
                {
                    entry = (entry & 1) != 0 ? (entry >> 1) ^ Polynomial : entry >> 1;
                }

                _table[i] = entry;
            }
        }

        /// <summary>The check value of <paramref name="count"/> bytes from index 0.</summary>
        public uint Of(byte[] bytes, int count)
        {
            uint[] table = _table;
            uint crc = 0xFFFFFFFF;
            for (int i = 0; i < count; i++)
            {
                crc ^= bytes[i];
                crc = (crc >> 4) ^ table[(int)(crc & 15)];
                crc = (crc >> 4) ^ table[(int)(crc & 15)];
            }

            return ~crc;
        }
    }
}
