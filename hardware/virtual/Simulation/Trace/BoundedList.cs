namespace BackflushController.Simulation;

/// <summary>A list that forgets its oldest part when it is full.</summary>
internal sealed class BoundedList<T>(int most)
{
    private readonly List<T> _entries = [];

    /// <summary>Entries that were forgotten.</summary>
    public long Forgotten { get; private set; }

    /// <summary>Entries that ever came.</summary>
    public long Total => Forgotten + _entries.Count;

    public IReadOnlyList<T> Entries => _entries;

    public void Add(T entry)
    {
        if (_entries.Count == most)
        {
            int part = Math.Max(1, most / 4);
            _entries.RemoveRange(0, part);
            Forgotten += part;
        }

        _entries.Add(entry);
    }

    /// <summary>What came after a count of entries, as far as it is still there.</summary>
    public List<T> Since(long total)
    {
        int from = (int)Math.Clamp(total - Forgotten, 0, _entries.Count);
        return _entries.GetRange(from, _entries.Count - from);
    }
}
