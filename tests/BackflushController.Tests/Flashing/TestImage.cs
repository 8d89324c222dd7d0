using System.Buffers.Binary;
using BackflushController.Core;
using BackflushController.Tools.Images;

namespace BackflushController.Tests.Flashing;

/// <summary>Makes application images: the header of each assembly, and little more than its name after it.</summary>
internal static class TestImage
{
    /// <summary>A usual application.</summary>
    public static readonly IReadOnlyList<ImageAssembly> Usual =
    [
        new("mscorlib", "1.17.11.0"),
        new("System.Device.Gpio", "1.1.64.0"),
        new("BackflushController.Core", $"{ProductVersion.Text}.0"),
        new("BackflushController", $"{ProductVersion.Text}.0"),
    ];

    private const int HeaderBytes = 124;
    private const int Tables = 16;
    private const int StringsTable = 11;
    private const int NameIndex = 1;

    /// <summary>An image of these assemblies, each at a multiple of four.</summary>
    public static byte[] Of(params IEnumerable<ImageAssembly> assemblies) =>
        [.. assemblies.SelectMany(assembly => Assembly(assembly))];

    /// <summary>One assembly.</summary>
    /// <param name="assembly">Its name and version.</param>
    /// <param name="marker">How it begins.</param>
    /// <param name="more">Bytes of code.</param>
    public static byte[] Assembly(ImageAssembly assembly, string marker = "NFMRK1", int more = 0)
    {
        byte[] name = Encoding.UTF8.GetBytes($"\0{assembly.Name}\0");
        byte[] all = new byte[HeaderBytes + ((name.Length + more + 3) / 4 * 4)];
        name.CopyTo(all, HeaderBytes);
        Encoding.ASCII.GetBytes(marker).CopyTo(all, 0);
        BinaryPrimitives.WriteUInt32LittleEndian(all.AsSpan(12), Crc32.Of(all.AsSpan(HeaderBytes)));
        ushort[] version = [.. assembly.Version.Split('.').Select(ushort.Parse)];
        for (int i = 0; i < version.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(all.AsSpan(28 + (2 * i)), version[i]);
        }

        BinaryPrimitives.WriteUInt16LittleEndian(all.AsSpan(36), NameIndex);
        for (int table = 0; table < Tables; table++)
        {
            int start = table <= StringsTable ? HeaderBytes : all.Length;
            BinaryPrimitives.WriteInt32LittleEndian(all.AsSpan(40 + (4 * table)), start);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(all.AsSpan(8), Crc32.Of(all.AsSpan(0, HeaderBytes)));
        return all;
    }
}
