namespace BackflushController.VirtualBoard;

/// <summary>
/// The file system of a boot: paths, open files, and what each operation costs. What it holds dies with it.
/// </summary>
internal sealed class FileTable(VirtualEsp32 chip)
{
    private const string Root = @"I:\";
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    private FlashDrive Flash => chip.Flash;

    private DeviceCosts Costs => chip.Costs.Devices;

    internal void Forget() => _open.Clear();

    internal bool Exists(string path)
    {
        chip.BeginCall(DeviceCall.FileExists);
        string name = Name(path);
        chip.Spend(Costs.FileQuery);
        return Flash.Contains(name);
    }

    /// <summary>Opens a file; making a new one commits its empty entry at once, as littlefs does.</summary>
    internal FileContent Open(string path, FileMode mode)
    {
        chip.BeginCall(DeviceCall.FileOpen, 0, (int)mode);
        string name = Name(path);
        if (_open.Contains(name))
        {
            throw new IOException($"{path} is open.");
        }

        chip.Spend(Costs.FileOpen);
        byte[]? durable = Flash.Read(name);
        FileContent content = new(name);
        switch (mode)
        {
            case FileMode.Open when durable == null:
                throw new IOException($"There is no file {path}.");

            case FileMode.Open:
                content.Write(durable);
                content.Position = 0;
                break;

            case FileMode.Create when durable == null:
                SpendCommit(0);
                Flash.Put(name, []);
                break;

            case FileMode.Create:
                content.IsDirty = durable.Length > 0;
                break;

            default:
                throw new NotSupportedException($"The virtual board does not open files with {mode}.");
        }

        _open.Add(name);
        return content;
    }

    internal void Close(FileContent content)
    {
        chip.BeginCall(DeviceCall.FileClose, 0, content.IsDirty ? 1 : 0);
        chip.Spend(Costs.FileClose);
        if (content.IsDirty)
        {
            SpendCommit((int)content.Length);
            Flash.Put(content.Name, content.ToArray());
        }

        _open.Remove(content.Name);
    }

    internal void BeginRead(int count)
    {
        chip.BeginCall(DeviceCall.FileRead, 0, count);
        chip.Spend(Costs.FileRead);
    }

    internal void BeginWrite(int count)
    {
        chip.BeginCall(DeviceCall.FileWrite, 0, count);
        chip.Spend(Costs.FileWrite);
    }

    private static string Name(string path)
    {
        if (!path.StartsWith(Root, StringComparison.Ordinal) || path.Length == Root.Length)
        {
            throw new IOException($"{path} is not a path on drive I:.");
        }

        string name = path[Root.Length..];
        return name.Contains('\\') || name.Contains('/')
            ? throw new IOException($"The folder of {path} does not exist.")
            : name;
    }

    /// <summary>
    /// The change is durable only when this returns: a power cut meanwhile leaves what was there before.
    /// </summary>
    private void SpendCommit(int contentBytes)
    {
        int erases = Flash.BeginCommit(contentBytes, chip.Costs);
        chip.Spend(erases == 0 ? Costs.FileCommit : Costs.FileCommitWithErase * erases);
    }
}
