namespace BackflushController.Core.Records
{
    /// <summary>
    /// CRC-32 of IEEE 802.3, reflected, as in zip files. Bit by bit: a record is a few bytes, a table is 1 KB.
    /// </summary>
    public static class Crc32
    {
        private const uint Polynomial = 0xEDB88320;

        /// <summary>The check value of <paramref name="count"/> bytes from index 0.</summary>
        public static uint Of(byte[] bytes, int count)
        {
            uint crc = 0xFFFFFFFF;
            for (int i = 0; i < count; i++)
            {
                crc ^= bytes[i];
                for (int bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) != 0 ? (crc >> 1) ^ Polynomial : crc >> 1;
                }
            }

            return ~crc;
        }
    }
}
