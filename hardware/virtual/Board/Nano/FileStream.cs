namespace BackflushController.VirtualBoard.Nano;

/// <summary>
/// The part of nanoFramework's System.IO.FileStream that the application uses. What is written becomes durable at Close
/// or Dispose and at no other moment.
/// </summary>
public sealed class FileStream : IDisposable
{
    private readonly FileTable _files;
    private readonly FileContent _content;
    private readonly FileAccess _access;
    private int _position;
    private bool _isClosed;

    /// <summary>Opens a file for reading and writing (for writing when appending).</summary>
    /// <param name="path">Such as <c>I:\counters.a</c>.</param>
    public FileStream(string path, FileMode mode)
        : this(path, mode, mode == FileMode.Append ? FileAccess.Write : FileAccess.ReadWrite)
    {
    }

    /// <param name="path">Such as <c>I:\counters.a</c>.</param>
    public FileStream(string path, FileMode mode, FileAccess access)
    {
        Name = path;
        _access = access;
        if ((access & FileAccess.Write) == 0 && mode is not (FileMode.Open or FileMode.OpenOrCreate))
        {
            throw new ArgumentException($"{mode} needs write access.", nameof(access));
        }

        _files = VirtualEsp32.Current.Files;
        _content = _files.Open(path, mode);
        _position = mode == FileMode.Append ? _content.Length : 0;
    }

    public string Name { get; }

    public bool CanRead => !_isClosed && (_access & FileAccess.Read) != 0;

    public bool CanWrite => !_isClosed && (_access & FileAccess.Write) != 0;

    /// <summary>Bytes in the file, with what is not durable yet.</summary>
    public long Length
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            return _content.Length;
        }
    }

    /// <summary>Where the next byte is read or written.</summary>
    public long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ObjectDisposedException.ThrowIf(_isClosed, this);
            _position = checked((int)value);
        }
    }

    /// <param name="count">At most how many.</param>
    /// <returns>How many; zero at the end.</returns>
    public int Read(byte[] buffer, int offset, int count)
    {
        Demand(CanRead, "read");
        Span<byte> destination = buffer.AsSpan(offset, count);
        _files.BeginRead(count);
        int read = _content.Read(_position, destination);
        _position += read;
        return read;
    }

    /// <summary>Writes; not durable before the file is closed.</summary>
    public void Write(byte[] buffer, int offset, int count)
    {
        Demand(CanWrite, "written");
        ReadOnlySpan<byte> source = buffer.AsSpan(offset, count);
        _files.BeginWrite(count);
        _content.Write(_position, source);
        _position += count;
    }

    /// <summary>Sets the length of the file; not durable before it is closed.</summary>
    public void SetLength(long value)
    {
        Demand(CanWrite, "written");
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        _files.BeginWrite(0);
        _content.SetLength(checked((int)value));
        _position = Math.Min(_position, _content.Length);
    }

    /// <summary>Empties the stream's own buffer. It makes nothing durable: littlefs commits at close.</summary>
    public void Flush()
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        _files.Flush();
    }

    /// <summary>Closes the file, which makes what was written durable.</summary>
    public void Close() => Dispose();

    /// <summary>Closes the file, which makes what was written durable.</summary>
    public void Dispose()
    {
        if (!_isClosed)
        {
            _isClosed = true;
            _files.Close(_content);
        }
    }

    private void Demand(bool holds, string what)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        if (!holds)
        {
            throw new NotSupportedException($"{Name} is not open to be {what}.");
        }
    }
}
