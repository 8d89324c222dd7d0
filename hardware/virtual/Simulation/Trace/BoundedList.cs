namespace BackflushController.Simulation;

/// <summary>A list that forgets its oldest part when it is full.</summary>
/// <typeparam name="T">What is in it.</typeparam>
/// <param name="most">The most entries.</param>
internal sealed class BoundedList<T>(int most)
{
    private readonly List<T> _entries = [];

    /// <summary>Entries that were forgotten.</summary>
    public long Forgotten { get; private set; }

    /// <summary>Entries that ever came.</summary>
    public long Total => Forgotten + _entries.Count;

    /// <summary>Those that are there.</summary>
    public IReadOnlyList<T> Entries => _entries;

    /// <summary>Adds one.</summary>
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

    /// <summary>What came behind a count of entries, as far as it is still there.</summary>
    public List<T> Since(long total)
    {
        int from = (int)Math.Clamp(total - Forgotten, 0, _entries.Count);
        return _entries.GetRange(from, _entries.Count - from);
    }
}
