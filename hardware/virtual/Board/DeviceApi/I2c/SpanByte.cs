namespace System;

/// <summary>A byte array as nanoFramework's mscorlib hands it over; parts of one are not here.</summary>
public readonly ref struct SpanByte(byte[]? array)
{
    /// <summary>A whole array as a span.</summary>
    public static implicit operator SpanByte(byte[]? array) => new(array);

    internal ReadOnlySpan<byte> AsSpan() => array;
}
