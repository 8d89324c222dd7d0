namespace BackflushController.Tools.Images;

/// <summary>The runtime's checksum: CRC-32 of IEEE 802, highest bit first, from 0 on.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0x04C11DB7;
    private const uint HighestBit = 0x80000000;

    /// <summary>The checksum of these bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint crc = 0;
        foreach (byte value in bytes)
        {
            crc ^= (uint)value << 24;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & HighestBit) != 0 ? (crc << 1) ^ Polynomial : crc << 1;
            }
        }

        return crc;
    }
}
