namespace BackflushController.Core.Tests
{
    /// <summary>Values of one kind, and how they spread.</summary>
    public sealed class Spread
    {
        private readonly long[] _values;
        private int _count;
        private bool _isSorted = true;

        /// <param name="most">How many it can take.</param>
        public Spread(int most)
        {
            _values = new long[most];
        }

        public int Count => _count;

        public long Median => Percentile(50);

        public long NinetyNinth => Percentile(99);

        public long Worst => Percentile(100);

        public void Add(long value)
        {
            _values[_count] = value;
            _count++;
            _isSorted = false;
        }

        /// <summary>The smallest value that so many of a hundred do not exceed.</summary>
        private long Percentile(int percent)
        {
            Sort();
            return _values[(((_count * percent) + 99) / 100) - 1];
        }

        // mscorlib of nanoFramework has no sort. Shell's: by plain insertion the emulator takes long over 2000 ticks.
        private void Sort()
        {
            if (_isSorted)
            {
                return;
            }

            for (int gap = _count / 2; gap > 0; gap /= 2)
            {
                for (int i = gap; i < _count; i++)
                {
                    Sink(i, gap);
                }
            }

            _isSorted = true;
        }

        private void Sink(int place, int gap)
        {
            long value = _values[place];
            while (place >= gap && _values[place - gap] > value)
            {
                _values[place] = _values[place - gap];
                place -= gap;
            }

            _values[place] = value;
        }
    }
}
