using System.IO.Compression;

namespace BackflushController.Tools.Flash;

/// <summary>Tells whether a zip file, which a package is too, is whole.</summary>
internal static class ZipFiles
{
    private const uint Polynomial = 0xEDB88320;

    /// <summary>All that is in it can be unpacked and has its checksum, which .NET does not compare.</summary>
    public static bool IsWhole(string file)
    {
        try
        {
            using ZipArchive zip = ZipFile.OpenRead(file);
            return zip.Entries.Count > 0 && zip.Entries.All(IsWhole);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool IsWhole(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using (Stream packed = entry.Open())
        {
            packed.CopyTo(content);
        }

        return Checksum(content.GetBuffer().AsSpan(0, (int)content.Length)) == entry.Crc32;
    }

    /// <summary>CRC-32 of zip files: lowest bit first, unlike that of the runtime.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ Polynomial : crc >> 1;
            }
        }

        return ~crc;
    }
}
