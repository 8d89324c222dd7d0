using System.Buffers.Binary;

namespace BackflushController.Tools.Images;

/// <summary>
/// Reads an assembly as it stands in an image: nanoFramework's CLR_RECORD_ASSEMBLY (nf-interpreter,
/// src/CLR/Include/nanoCLR_Types.h) and what follows it.
/// </summary>
internal readonly ref struct AssemblyHeader
{
    /// <summary>Bytes of a header.</summary>
    public const int Bytes = 124;

    private const int MarkerBytes = 8;
    private const int HeaderCrc = 8;
    private const int AssemblyCrc = 12;
    private const int VersionAt = 28;
    private const int NameAt = 36;
    private const int TablesAt = 40;
    private const int StringsTable = 11;
    private const int EndOfAssembly = 15;

    // Names from here on stand in a table of the runtime. Of the application's assemblies only one has such a name.
    private const int FirstSharedName = 0xFFFF - 860;
    private const int SharedMscorlib = 0xFFFF - 813;

    private readonly ReadOnlySpan<byte> _bytes;

    /// <summary>The assembly that begins with these bytes.</summary>
    /// <exception cref="ImageException">There is no assembly.</exception>
    public AssemblyHeader(ReadOnlySpan<byte> bytes, int place)
    {
        string where = $"at 0x{place:X}";
        Check(bytes.Length >= Bytes, $"it breaks off {where}");
        string marker = Encoding.Latin1.GetString(bytes[..MarkerBytes]).TrimEnd('\0');
        Check(marker != "NFMRK2", $"what is {where} was built for nanoFramework 2, the box has 1");
        Check(marker == "NFMRK1", $"no assembly begins {where}");
        byte[] header = bytes[..Bytes].ToArray();
        header.AsSpan(HeaderCrc, sizeof(uint)).Clear();
        _bytes = bytes;
        Check(Crc32.Of(header) == Number(HeaderCrc), $"the assembly {where} is damaged");
        Check(Length >= Bytes && Length <= bytes.Length, $"it breaks off {where}");
        Check(Crc32.Of(bytes[Bytes..Length]) == Number(AssemblyCrc), $"the assembly {where} is damaged");
        Check(NameIndex < FirstSharedName || NameIndex == SharedMscorlib, $"the assembly {where} has no known name");
    }

    /// <summary>Bytes of the whole assembly.</summary>
    public int Length => Table(EndOfAssembly);

    /// <summary>Name and version.</summary>
    public ImageAssembly Assembly => new(Name, string.Join('.', Version()));

    private int NameIndex => Short(NameAt);

    private string Name
    {
        get
        {
            if (NameIndex == SharedMscorlib)
            {
                return "mscorlib";
            }

            ReadOnlySpan<byte> name = _bytes[(Table(StringsTable) + NameIndex)..Length];
            int end = name.IndexOf((byte)0);
            return Encoding.UTF8.GetString(end < 0 ? name : name[..end]);
        }
    }

    private static void Check(bool isGood, string problem)
    {
        if (!isGood)
        {
            throw new ImageException(problem);
        }
    }

    private int[] Version() => [Short(VersionAt), Short(VersionAt + 2), Short(VersionAt + 4), Short(VersionAt + 6)];

    private int Table(int number) => (int)Math.Min(int.MaxValue, Number(TablesAt + (number * sizeof(uint))));

    private uint Number(int place) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes[place..]);

    private int Short(int place) => BinaryPrimitives.ReadUInt16LittleEndian(_bytes[place..]);
}
