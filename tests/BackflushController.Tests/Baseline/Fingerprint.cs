using System.Buffers.Binary;
using System.Security.Cryptography;

namespace BackflushController.Tests.Baseline;

/// <summary>A hash over everything that a run brought about, in order.</summary>
internal sealed class Fingerprint
{
    private const int ShownBytes = 16;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _number = new byte[sizeof(long)];

    public void Add(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_number, number);
        _hash.AppendData(_number);
    }

    public void Add(bool value) => Add(value ? 1 : 0);

    public void Add(double number) => Add(BitConverter.DoubleToInt64Bits(number));

    public void Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    public void Add(byte[] bytes)
    {
        Add(bytes.LongLength);
        _hash.AppendData(bytes);
    }

    public override string ToString() => Convert.ToHexStringLower(_hash.GetHashAndReset().AsSpan(0, ShownBytes));
}
