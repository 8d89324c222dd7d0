namespace BackflushController.Simulation;

/// <summary>A list that forgets of its oldest part when it is full.</summary>
/// <param name="keep">
/// What stays of the older half when it is full, in its order and at most half of it; null: the younger half of it.
/// </param>
internal sealed class BoundedList<T>(int most, Func<IReadOnlyList<T>, IReadOnlyList<T>>? keep = null)
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
            Forget(Math.Max(1, most / 2));
        }

        _entries.Add(entry);
    }

    private void Forget(int half)
    {
        List<T> older = _entries.GetRange(0, half);
        IReadOnlyList<T> kept = keep?.Invoke(older) ?? older[((half + 1) / 2)..];
        _entries.RemoveRange(0, half);
        _entries.InsertRange(0, kept);
        Forgotten += half - kept.Count;
    }

    /// <summary>What came after a count of entries, as far as it is still there.</summary>
    public List<T> Since(long total)
    {
        int from = (int)Math.Clamp(total - Forgotten, 0, _entries.Count);
        return _entries.GetRange(from, _entries.Count - from);
    }
}
