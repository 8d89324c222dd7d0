namespace System;

/// <summary>A part of a byte array, as nanoFramework's mscorlib has it.</summary>
public readonly ref struct SpanByte
{
    private readonly byte[]? _array;
    private readonly int _start;
    private readonly int _length;

    /// <summary>A whole array.</summary>
    /// <param name="array">The array, or null for an empty span.</param>
    public SpanByte(byte[]? array)
    {
        _array = array;
        _start = 0;
        _length = array?.Length ?? 0;
    }

    /// <summary>A part of an array.</summary>
    public SpanByte(byte[]? array, int start, int length)
    {
        int available = array?.Length ?? 0;
        if (start < 0 || length < 0 || start > available - length)
        {
            throw new ArgumentOutOfRangeException(nameof(start));
        }

        _array = array;
        _start = start;
        _length = length;
    }

    public static SpanByte Empty => default;

    public int Length => _length;

    public bool IsEmpty => _length == 0;

    public byte this[int index]
    {
        get => _array![Place(index)];
        set => _array![Place(index)] = value;
    }

    /// <summary>A whole array as a span.</summary>
    public static implicit operator SpanByte(byte[]? array) => new(array);

    /// <summary>The rest from a place.</summary>
    public SpanByte Slice(int start) => Slice(start, _length - start);

    /// <summary>A part.</summary>
    public SpanByte Slice(int start, int length)
    {
        if (start < 0 || length < 0 || start > _length - length)
        {
            throw new ArgumentOutOfRangeException(nameof(start));
        }

        return new SpanByte(_array, _start + start, length);
    }

    /// <param name="destination">Where to; at least as long.</param>
    public void CopyTo(SpanByte destination)
    {
        if (destination._length < _length)
        {
            throw new ArgumentException("The destination is too short.", nameof(destination));
        }

        AsSpan().CopyTo(destination.AsSpan());
    }

    /// <summary>A new array with the bytes.</summary>
    public byte[] ToArray() => AsSpan().ToArray();

    internal Span<byte> AsSpan() => _array.AsSpan(_start, _length);

    private int Place(int index)
    {
        if (index < 0 || index >= _length)
        {
            throw new ArgumentOutOfRangeException(nameof(index));
        }

        return _start + index;
    }
}
