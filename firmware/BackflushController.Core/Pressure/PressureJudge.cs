namespace BackflushController.Core.Pressure
{
    /// <summary>
    /// Judges the stream of readings: at rest, stalled, or neither. The mean over five ticks, 100 ms, holds five whole
    /// periods of a 50 Hz pump and six of a 60 Hz one, so the pump's own ripple drops out; the verdict is that much
    /// late.
    /// </summary>
    public sealed class PressureJudge
    {
        /// <summary>Below this the group is at rest (the survey's idle limit, 0.7 bar).</summary>
        public const int RestMillibar = 700;

        /// <summary>At rest for this long before the group may be called safe to open.</summary>
        public const long RestMicroseconds = 500000;

        /// <summary>
        /// A stall is not looked for below this: 2 bar under the lowest blind-basket reading of a 9 bar over-pressure
        /// valve, and above what pre-infusion or mains water does.
        /// </summary>
        public const int StallFloorMillibar = 7000;

        /// <summary>Rise within <see cref="StallTicks"/> that still counts as flat.</summary>
        public const int StallRiseMillibar = 150;

        /// <summary>Length over which the rise is looked at: 0.5 s.</summary>
        public const int StallTicks = 25;

        private const int MeanTicks = 5;

        // Both rings hold readings of this stream only; a multiple of both lengths.
        private const int FullTicks = 2 * StallTicks;

        private readonly int[] _readings = new int[MeanTicks];
        private readonly int[] _means = new int[StallTicks];

        private int _sum;
        private int _count;
        private long _restSince = long.MaxValue;

        /// <summary>Takes a reading and says what it means.</summary>
        public void Judge(long now, PressureReading reading, PressureVerdict verdict)
        {
            verdict.Known = reading.Valid;
            if (!reading.Valid)
            {
                _count = 0;
                _sum = 0;
                _restSince = long.MaxValue;
                verdict.AtRest = false;
                verdict.Stalled = false;
                return;
            }

            int mean = Take(reading.Millibar);
            int before = _means[_count % StallTicks];
            bool longEnough = _count >= FullTicks;
            _means[_count % StallTicks] = mean;

            // A plain count would overflow after 500 days; one that keeps its place in both rings does as well.
            _count = _count == FullTicks + StallTicks ? FullTicks + 1 : _count + 1;

            verdict.Stalled = longEnough && mean >= StallFloorMillibar && mean - before <= StallRiseMillibar;
            verdict.AtRest = IsAtRest(now, mean);
        }

        private int Take(int millibar)
        {
            int slot = _count % MeanTicks;
            int filled = _count < MeanTicks ? _count + 1 : MeanTicks;
            _sum += millibar - (_count < MeanTicks ? 0 : _readings[slot]);
            _readings[slot] = millibar;
            return _sum / filled;
        }

        private bool IsAtRest(long now, int mean)
        {
            if (mean >= RestMillibar)
            {
                _restSince = long.MaxValue;
                return false;
            }

            if (_restSince == long.MaxValue)
            {
                _restSince = now;
            }

            return now - _restSince >= RestMicroseconds;
        }
    }
}
