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
    /// <param name="array">The array.</param>
    /// <param name="start">Its first byte.</param>
    /// <param name="length">How many bytes.</param>
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

    /// <summary>An empty span.</summary>
    public static SpanByte Empty => default;

    /// <summary>How many bytes.</summary>
    public int Length => _length;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>A byte.</summary>
    /// <param name="index">Its place.</param>
    public byte this[int index]
    {
        get => _array![Place(index)];
        set => _array![Place(index)] = value;
    }

    /// <summary>A whole array as a span.</summary>
    /// <param name="array">The array.</param>
    public static implicit operator SpanByte(byte[]? array) => new(array);

    /// <summary>The rest from a place.</summary>
    /// <param name="start">The place.</param>
    public SpanByte Slice(int start) => Slice(start, _length - start);

    /// <summary>A part.</summary>
    /// <param name="start">Its first byte.</param>
    /// <param name="length">How many bytes.</param>
    public SpanByte Slice(int start, int length)
    {
        if (start < 0 || length < 0 || start > _length - length)
        {
            throw new ArgumentOutOfRangeException(nameof(start));
        }

        return new SpanByte(_array, _start + start, length);
    }

    /// <summary>Copies the bytes.</summary>
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
