using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace BackflushController.Tests.Screens;

/// <summary>Writes a picture of at most 256 colours as a PNG file that <see cref="Bench.DecodedPng"/> reads.</summary>
internal static class ColourPng
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The content of the file.</summary>
    /// <param name="colours">Colours as 0xRRGGBB, by column and row.</param>
    public static byte[] Encode(int[,] colours)
    {
        int[] palette = [.. colours.Cast<int>().Distinct()];
        using var file = new MemoryStream();
        file.Write(Signature);
        WriteChunk(file, "IHDR", Header(colours.GetLength(0), colours.GetLength(1)));
        WriteChunk(file, "PLTE", [.. palette.SelectMany(Channels)]);
        WriteChunk(file, "IDAT", CompressedRows(colours, palette));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private static IEnumerable<byte> Channels(int colour) => [(byte)(colour >> 16), (byte)(colour >> 8), (byte)colour];

    private static byte[] Header(int width, int height)
    {
        byte[] header = [0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        return header;
    }

    private static byte[] CompressedRows(int[,] colours, int[] palette)
    {
        using var compressed = new MemoryStream();
        using (var deflate = new ZLibStream(compressed, CompressionLevel.Fastest))
        {
            for (int y = 0; y < colours.GetLength(1); y++)
            {
                deflate.WriteByte(0);
                for (int x = 0; x < colours.GetLength(0); x++)
                {
                    deflate.WriteByte((byte)Array.IndexOf(palette, colours[x, y]));
                }
            }
        }

        return compressed.ToArray();
    }

    private static void WriteChunk(Stream file, string type, byte[] content)
    {
        byte[] typeAndContent = [.. Encoding.ASCII.GetBytes(type), .. content];
        byte[] number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(typeAndContent);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(typeAndContent));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
