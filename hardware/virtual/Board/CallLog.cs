namespace BackflushController.VirtualBoard;

/// <summary>
/// The device calls of the present or last boot in order, up to a limit; further ones are only counted.
/// </summary>
public sealed class CallLog
{
    /// <summary>The limit unless another is set.</summary>
    public const int DefaultLimit = 1000;

    private CallLogEntry[] _entries = new CallLogEntry[64];
    private int _kept;

    /// <summary>How many entries are kept; set it before a boot. Zero turns the log off.</summary>
    public int Limit { get; set; } = DefaultLimit;

    /// <summary>How many calls the boot made, kept or not.</summary>
    public long TotalCalls { get; private set; }

    /// <summary>The kept entries.</summary>
    public ReadOnlySpan<CallLogEntry> Entries => _entries.AsSpan(0, _kept);

    /// <summary>A copy of the kept entries.</summary>
    public CallLogEntry[] ToArray() => Entries.ToArray();

    internal void Clear()
    {
        _kept = 0;
        TotalCalls = 0;
    }

    internal void Add(long nanoseconds, DeviceCall call, int subject, int value)
    {
        TotalCalls++;
        if (_kept >= Limit)
        {
            return;
        }

        if (_kept == _entries.Length)
        {
            Array.Resize(ref _entries, _kept * 2);
        }

        _entries[_kept++] = new CallLogEntry(nanoseconds, call, subject, value);
    }
}
