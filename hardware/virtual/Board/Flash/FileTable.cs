namespace BackflushController.VirtualBoard;

/// <summary>
/// The file system of a boot: paths, open files, and what each operation costs. What it holds dies with it.
/// </summary>
internal sealed class FileTable
{
    private const string Root = @"I:\";
    private readonly VirtualEsp32 _chip;
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    internal FileTable(VirtualEsp32 chip) => _chip = chip;

    private FlashDrive Flash => _chip.Flash;

    private DeviceCosts Costs => _chip.Costs.Devices;

    internal void Forget() => _open.Clear();

    internal bool Exists(string path)
    {
        _chip.BeginCall(DeviceCall.FileExists);
        string name = Name(path);
        _chip.Spend(Costs.FileQuery);
        return Flash.Contains(name);
    }

    internal void Delete(string path)
    {
        _chip.BeginCall(DeviceCall.FileDelete);
        string name = ClosedName(path);
        _chip.Spend(Costs.FileQuery);
        if (Flash.Contains(name))
        {
            SpendCommit(0);
            Flash.Remove(name);
        }
    }

    internal void Move(string source, string destination)
    {
        _chip.BeginCall(DeviceCall.FileMove);
        string from = ClosedName(source);
        string to = ClosedName(destination);
        _chip.Spend(Costs.FileQuery);
        byte[] content = Flash.Read(from) ?? throw Missing(source);
        if (Flash.Contains(to))
        {
            throw new IOException($"There is a file {destination} already.");
        }

        SpendCommit(0);
        Flash.Put(to, content);
        Flash.Remove(from);
    }

    /// <summary>Opens a file; making a new one commits its empty entry at once, as littlefs does.</summary>
    internal FileContent Open(string path, FileMode mode)
    {
        _chip.BeginCall(DeviceCall.FileOpen, 0, (int)mode);
        string name = ClosedName(path);
        _chip.Spend(Costs.FileOpen);
        byte[]? durable = Flash.Read(name);
        RefuseMode(path, mode, durable != null);
        if (durable == null)
        {
            SpendCommit(0);
            Flash.Put(name, []);
        }

        bool truncates = mode is FileMode.Create or FileMode.Truncate;
        FileContent content = new(name, truncates || durable == null ? [] : durable)
        {
            IsDirty = truncates && durable is { Length: > 0 },
        };
        _open.Add(name);
        return content;
    }

    internal void Close(FileContent content)
    {
        _chip.BeginCall(DeviceCall.FileClose, 0, content.IsDirty ? 1 : 0);
        _chip.Spend(Costs.FileClose);
        if (content.IsDirty)
        {
            byte[] bytes = content.ToArray();
            SpendCommit(bytes.Length);
            Flash.Put(content.Name, bytes);
        }

        _open.Remove(content.Name);
    }

    internal void BeginRead(int count)
    {
        _chip.BeginCall(DeviceCall.FileRead, 0, count);
        _chip.Spend(Costs.FileRead);
    }

    internal void BeginWrite(int count)
    {
        _chip.BeginCall(DeviceCall.FileWrite, 0, count);
        _chip.Spend(Costs.FileWrite);
    }

    internal void Flush()
    {
        _chip.BeginCall(DeviceCall.FileFlush);
        _chip.Spend(Costs.FileWrite);
    }

    private static void RefuseMode(string path, FileMode mode, bool exists)
    {
        if (exists && mode == FileMode.CreateNew)
        {
            throw new IOException($"There is a file {path} already.");
        }

        if (!exists && mode is FileMode.Open or FileMode.Truncate)
        {
            throw Missing(path);
        }
    }

    private static IOException Missing(string path) => new($"There is no file {path}.");

    private static string Name(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!path.StartsWith(Root, StringComparison.Ordinal) || path.Length == Root.Length)
        {
            throw new IOException($"{path} is not a path on drive I:.");
        }

        string name = path[Root.Length..];
        return name.Contains('\\') || name.Contains('/')
            ? throw new IOException($"The folder of {path} does not exist.")
            : name;
    }

    private string ClosedName(string path)
    {
        string name = Name(path);
        return _open.Contains(name) ? throw new IOException($"{path} is open.") : name;
    }

    /// <summary>
    /// The change is durable only when this returns: a power cut meanwhile leaves what was there before.
    /// </summary>
    private void SpendCommit(int contentBytes)
    {
        int erases = Flash.BeginCommit(contentBytes, _chip.Costs);
        _chip.Spend(erases == 0 ? Costs.FileCommit : Costs.FileCommitWithErase * erases);
    }
}
