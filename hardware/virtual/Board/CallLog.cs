namespace BackflushController.VirtualBoard;

/// <summary>
/// The device calls of the present or last boot in order, up to a limit; further ones are only counted.
/// </summary>
public sealed class CallLog
{
    /// <summary>The limit unless another is set.</summary>
    public const int DefaultLimit = 1000;

    private readonly List<CallLogEntry> _entries = [];

    /// <summary>How many entries are kept; set it before a boot. Zero turns the log off.</summary>
    public int Limit { get; set; } = DefaultLimit;

    /// <summary>How many calls the boot made, kept or not.</summary>
    public long TotalCalls { get; private set; }

    /// <summary>The kept entries.</summary>
    public IReadOnlyList<CallLogEntry> Entries => _entries;

    internal void Clear()
    {
        _entries.Clear();
        TotalCalls = 0;
    }

    internal void Add(CallLogEntry entry)
    {
        TotalCalls++;
        if (_entries.Count < Limit)
        {
            _entries.Add(entry);
        }
    }
}
