using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace BackflushController.Tests.Bench;

/// <summary>
/// Reads the PNG files that the bench writes: eight bits, with a palette, rows without a filter. It checks every
/// cyclic redundancy code with a table, another way than the writer computes it.
/// </summary>
internal sealed class DecodedPng
{
    private static readonly uint[] CrcTable = Enumerable.Range(0, 256).Select(CrcOfByte).ToArray();
    private readonly byte[] _palette;
    private readonly byte[] _rows;

    public DecodedPng(byte[] file)
    {
        Assert.Equal(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, file[..8]);
        List<(string Type, byte[] Content)> chunks = Chunks(file);
        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], chunks.Select(chunk => chunk.Type));
        byte[] header = chunks[0].Content;
        Width = BinaryPrimitives.ReadInt32BigEndian(header);
        Height = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4));
        Assert.Equal(new byte[] { 8, 3, 0, 0, 0 }, header[8..]);
        _palette = chunks[1].Content;
        using var inflated = new MemoryStream();
        using (var inflate = new ZLibStream(new MemoryStream(chunks[2].Content), CompressionMode.Decompress))
        {
            inflate.CopyTo(inflated);
        }

        _rows = inflated.ToArray();
        Assert.Equal((Width + 1) * Height, _rows.Length);
        Assert.All(Enumerable.Range(0, Height), row => Assert.Equal(0, _rows[row * (Width + 1)]));
    }

    /// <summary>Pixels across.</summary>
    public int Width { get; }

    /// <summary>Pixels down.</summary>
    public int Height { get; }

    /// <summary>The colour of a pixel as 0xRRGGBB.</summary>
    public int At(int x, int y)
    {
        int colour = 3 * _rows[(y * (Width + 1)) + 1 + x];
        return (_palette[colour] << 16) | (_palette[colour + 1] << 8) | _palette[colour + 2];
    }

    /// <summary>How many pixels of a rectangle have a colour.</summary>
    public int Count(int colour, int left, int top, int width, int height)
    {
        return Enumerable.Range(top, height).Sum(y => Enumerable.Range(left, width).Count(x => At(x, y) == colour));
    }

    private static List<(string Type, byte[] Content)> Chunks(byte[] file)
    {
        var chunks = new List<(string Type, byte[] Content)>();
        for (int start = 8; start < file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(start));
            ReadOnlySpan<byte> typeAndContent = file.AsSpan(start + 4, length + 4);
            uint crc = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(start + 8 + length));
            Assert.Equal(Crc(typeAndContent), crc);
            chunks.Add((Encoding.ASCII.GetString(typeAndContent[..4]), typeAndContent[4..].ToArray()));
            start += 12 + length;
        }

        return chunks;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return crc ^ uint.MaxValue;
    }

    private static uint CrcOfByte(int value)
    {
        uint crc = (uint)value;
        for (int bit = 0; bit < 8; bit++)
        {
            crc = (crc >> 1) ^ (0xEDB88320 * (crc & 1));
        }

        return crc;
    }
}
