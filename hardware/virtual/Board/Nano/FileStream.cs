namespace BackflushController.VirtualBoard.Nano;

/// <summary>
/// The part of nanoFramework's System.IO.FileStream that the application uses. What is written becomes durable at Close
/// or Dispose and at no other moment.
/// </summary>
/// <param name="path">Such as <c>I:\counters.a</c>.</param>
/// <param name="mode">Open or Create; the others are not here.</param>
public sealed class FileStream(string path, FileMode mode, FileAccess access) : IDisposable
{
    private readonly FileTable _files = VirtualEsp32.Current.Files;
    private readonly FileContent _content = VirtualEsp32.Current.Files.Open(path, mode);
    private bool _isClosed;

    /// <summary>Opens a file for reading and writing.</summary>
    /// <param name="path">Such as <c>I:\counters.a</c>.</param>
    /// <param name="mode">Open or Create; the others are not here.</param>
    public FileStream(string path, FileMode mode)
        : this(path, mode, FileAccess.ReadWrite)
    {
    }

    /// <summary>Bytes in the file, with what is not durable yet.</summary>
    public long Length => _content.Length;

    /// <param name="count">At most how many.</param>
    /// <returns>How many; zero at the end.</returns>
    public int Read(byte[] buffer, int offset, int count)
    {
        Demand(FileAccess.Read);
        _files.BeginRead(count);
        return _content.Read(buffer, offset, count);
    }

    /// <summary>Writes; not durable before the file is closed.</summary>
    public void Write(byte[] buffer, int offset, int count)
    {
        Demand(FileAccess.Write);
        _files.BeginWrite(count);
        _content.Write(buffer, offset, count);
        _content.IsDirty |= count > 0;
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

    private void Demand(FileAccess needed)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        if (!access.HasFlag(needed))
        {
            throw new NotSupportedException($"{path} is not open for {needed}.");
        }
    }
}
