using System.Buffers.Binary;
using System.IO.Compression;

namespace BackflushController.Simulation;

/// <summary>
/// An image of a few colours that can be written as PNG (ISO/IEC 15948, colour type 3, eight bits). The compressed
/// bytes may differ between versions of .NET: compare pixels, not files.
/// </summary>
/// <param name="palette">The colours as 0xRRGGBB; every pixel starts with the first.</param>
internal sealed class PngImage(int width, int height, IReadOnlyList<int> palette)
{
    private const byte BitDepth = 8;
    private const byte IndexedColour = 3;
    private const byte NoRowFilter = 0;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly byte[] _pixels = new byte[width * height];

    /// <summary>Fills a rectangle, which must lie within the image.</summary>
    public void Fill(int left, int top, int columns, int rows, byte colour)
    {
        for (int row = top; row < top + rows; row++)
        {
            _pixels.AsSpan((row * width) + left, columns).Fill(colour);
        }
    }

    /// <summary>The image as the content of a PNG file.</summary>
    public byte[] Encode()
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        WriteChunk(file, "IHDR", Header());
        WriteChunk(file, "PLTE", Palette());
        WriteChunk(file, "IDAT", CompressedRows());
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private byte[] Header()
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = BitDepth;
        header[9] = IndexedColour;
        return header;
    }

    private byte[] Palette() =>
        [.. palette.SelectMany(colour => (byte[])[(byte)(colour >> 16), (byte)(colour >> 8), (byte)colour])];

    private byte[] CompressedRows()
    {
        using var compressed = new MemoryStream();
        using (var deflate = new ZLibStream(compressed, CompressionLevel.SmallestSize))
        {
            for (int row = 0; row < height; row++)
            {
                deflate.WriteByte(NoRowFilter);
                deflate.Write(_pixels, row * width, width);
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
        BinaryPrimitives.WriteUInt32BigEndian(number, new NibbleCrc32().Of(typeAndContent, typeAndContent.Length));
        file.Write(number);
    }
}
