namespace BackflushController.VirtualBoard;

/// <summary>
/// World events by time, those of the same time in the order they came: a binary heap without allocation.
/// </summary>
internal sealed class EventQueue
{
    private Item[] _items = new Item[64];
    private int _count;
    private long _sequence;

    /// <summary>The time of the first event in nanoseconds; long.MaxValue when there is none.</summary>
    internal long NextNanoseconds { get; private set; } = long.MaxValue;

    internal void Add(long nanoseconds, Action action)
    {
        if (_count == _items.Length)
        {
            Array.Resize(ref _items, _count * 2);
        }

        Item item = new() { Nanoseconds = nanoseconds, Sequence = _sequence++, Action = action };
        int hole = _count++;
        while (hole > 0)
        {
            int parent = (hole - 1) / 2;
            if (!item.IsBefore(in _items[parent]))
            {
                break;
            }

            _items[hole] = _items[parent];
            hole = parent;
        }

        _items[hole] = item;
        NextNanoseconds = _items[0].Nanoseconds;
    }

    internal Action TakeFirst()
    {
        Action first = _items[0].Action;
        _count--;
        Item last = _items[_count];
        _items[_count] = default;
        if (_count > 0)
        {
            SiftDown(last);
            NextNanoseconds = _items[0].Nanoseconds;
        }
        else
        {
            NextNanoseconds = long.MaxValue;
        }

        return first;
    }

    private void SiftDown(Item item)
    {
        int hole = 0;
        while (true)
        {
            int child = (hole * 2) + 1;
            if (child >= _count)
            {
                break;
            }

            if (child + 1 < _count && _items[child + 1].IsBefore(in _items[child]))
            {
                child++;
            }

            if (!_items[child].IsBefore(in item))
            {
                break;
            }

            _items[hole] = _items[child];
            hole = child;
        }

        _items[hole] = item;
    }

    private struct Item
    {
        internal long Nanoseconds;
        internal long Sequence;
        internal Action Action;

        internal readonly bool IsBefore(in Item other) =>
            Nanoseconds < other.Nanoseconds || (Nanoseconds == other.Nanoseconds && Sequence < other.Sequence);
    }
}
