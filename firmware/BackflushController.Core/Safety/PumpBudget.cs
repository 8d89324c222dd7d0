using BackflushController.Core.Settings;

namespace BackflushController.Core.Safety
{
    /// <summary>
    /// The rating of a vibratory pump, 2 min on and 1 min off, as a rolling budget. It is calculated when the pump is
    /// to start, so that a tick in which nothing changes costs nothing.
    /// </summary>
    public sealed class PumpBudget
    {
        /// <summary>Length of the window.</summary>
        public const long WindowMicroseconds = SettingsRules.VibratoryWindowMicroseconds;

        /// <summary>The pump is on for this long at most in any window.</summary>
        public const long OnMicroseconds = SettingsRules.VibratoryOnMicroseconds + GateLimits.LateEdgesMicroseconds;

        /// <summary>
        /// Stretches that are kept: the shortest cycle of any recipe, 3.5 s, fits 52 times into a window, and one more
        /// may be half in it.
        /// </summary>
        public const int MostStretches = 54;

        private readonly long[] _from = new long[MostStretches];
        private readonly int[] _lengths = new int[MostStretches];

        private int _first;
        private int _count;
        private long _kept;

        /// <summary>
        /// The pump was on. When there are more stretches than are kept, the last one is made longer, its pause
        /// included: the budget is then smaller than it need be, never larger.
        /// </summary>
        /// <param name="from">Microseconds; not before the end of the last stretch.</param>
        /// <param name="to">Microseconds.</param>
        public void Add(long from, long to)
        {
            if (_count == MostStretches)
            {
                int last = Place(_count - 1);
                int longer = (int)(to - _from[last]);
                _kept += longer - _lengths[last];
                _lengths[last] = longer;
                return;
            }

            int place = Place(_count);
            _from[place] = from;
            _lengths[place] = (int)(to - from);
            _kept += to - from;
            _count++;
        }

        /// <summary>
        /// Until when the pump may stay on if it starts now, microseconds. Beyond the longest fill it is not calculated
        /// to the end, and may be too early.
        /// </summary>
        public long EndOf(long now)
        {
            long rear = now - WindowMicroseconds;
            Forget(rear);
            bool straddles = _count > 0 && _from[_first] < rear;
            long left = OnMicroseconds - _kept + (straddles ? rear - _from[_first] : 0);
            if (left <= 0 || left >= GateLimits.MostFillMicroseconds)
            {
                return left <= 0 ? now : now + left;
            }

            // While the pump is on, the rear of the window moves over the old stretches: within one it gives back what
            // the pump takes, between two nothing.
            for (int i = 0; i < _count; i++)
            {
                int place = Place(i);
                long pause = _from[place] - rear;
                if (pause > left)
                {
                    break;
                }

                left -= pause > 0 ? pause : 0;
                rear = _from[place] + _lengths[place];
            }

            return rear + left + WindowMicroseconds;
        }

        private void Forget(long before)
        {
            while (_count > 0 && _from[_first] + _lengths[_first] <= before)
            {
                _kept -= _lengths[_first];
                _first = Place(1);
                _count--;
            }
        }

        private int Place(int index)
        {
            return (_first + index) % MostStretches;
        }
    }
}
