namespace BackflushController.VirtualBoard;

/// <summary>
/// What is durable on drive I:, and how worn its flash is. It outlives reboots, power cuts and chips. Wear, much
/// simplified from littlefs: every commit appends its content and some bytes of overhead to a block, and a commit that
/// does not fit any more erases the next block first.
/// </summary>
public sealed class FlashDrive
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private int _usedInBlock;

    /// <summary>Commits so far: files closed with changes, made, deleted, moved.</summary>
    public long Commits { get; private set; }

    public long Erases { get; private set; }

    /// <summary>Names of the files without the drive, in order.</summary>
    public IReadOnlyList<string> Names => _files.Keys.Order(StringComparer.Ordinal).ToArray();

    /// <param name="name">Name without the drive, such as <c>counters.a</c>.</param>
    public bool Contains(string name) => _files.ContainsKey(name);

    /// <summary>The durable content of a file.</summary>
    /// <returns>A copy, or null when there is no such file.</returns>
    public byte[]? Read(string name) => _files.TryGetValue(name, out byte[]? content) ? (byte[])content.Clone() : null;

    /// <summary>Puts a file there as if it always was: to prepare or to spoil the drive. No commit, no time.</summary>
    public void Put(string name, byte[] content) => _files[name] = (byte[])content.Clone();

    /// <summary>Takes a file away as if it never was. No commit, no time.</summary>
    public void Remove(string name) => _files.Remove(name);

    /// <summary>Counts a commit.</summary>
    /// <returns>How many blocks it has to erase.</returns>
    internal int BeginCommit(int contentBytes, CostModel costs)
    {
        Commits++;
        int bytes = contentBytes + costs.FlashCommitOverheadBytes;
        int erases = 0;
        if (_usedInBlock + bytes > costs.FlashBlockBytes)
        {
            erases = (bytes + costs.FlashBlockBytes - 1) / costs.FlashBlockBytes;
            bytes -= (erases - 1) * costs.FlashBlockBytes;
            _usedInBlock = 0;
        }

        _usedInBlock += bytes;
        Erases += erases;
        return erases;
    }
}
