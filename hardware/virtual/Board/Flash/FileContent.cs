namespace BackflushController.VirtualBoard;

/// <summary>An open file as it is in memory.</summary>
internal sealed class FileContent
{
    private byte[] _bytes;

    internal FileContent(string name, byte[] bytes)
    {
        Name = name;
        _bytes = bytes;
        Length = bytes.Length;
    }

    internal string Name { get; }

    internal bool IsDirty { get; set; }

    internal int Length { get; private set; }

    internal byte[] ToArray() => _bytes.AsSpan(0, Length).ToArray();

    internal int Read(int position, Span<byte> destination)
    {
        int count = Math.Clamp(Length - position, 0, destination.Length);
        _bytes.AsSpan(Math.Min(position, Length), count).CopyTo(destination);
        return count;
    }

    internal void Write(int position, ReadOnlySpan<byte> source)
    {
        if (source.IsEmpty)
        {
            return;
        }

        Grow(position + source.Length);
        source.CopyTo(_bytes.AsSpan(position));
        IsDirty = true;
    }

    internal void SetLength(int length)
    {
        if (length == Length)
        {
            return;
        }

        Grow(length);
        _bytes.AsSpan(length).Clear();
        Length = length;
        IsDirty = true;
    }

    private void Grow(int length)
    {
        if (length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(length, _bytes.Length * 2));
        }

        Length = Math.Max(Length, length);
    }
}
