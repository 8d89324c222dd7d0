namespace BackflushController.Core.Sensing
{
    /// <summary>
    /// Answers "is it clean yet": as long as the valve is being washed free each vent is shorter than the one before.
    /// Twice without a gain, and further cycles bring nothing. The first vent says nothing: it empties a group that was
    /// filled from dry and takes twice as long.
    /// </summary>
    public sealed class VentTrend
    {
        /// <summary>A smaller gain does not count: two ticks, the resolution of a vent with some noise.</summary>
        public const long LeastGainMicroseconds = 40000;

        private const int LeastGainShare = 20;
        private const int StandsStill = 2;

        private int _vents;
        private int _still;
        private long _last;

        /// <summary>Further cycles bring nothing.</summary>
        public bool SaysClean;

        /// <summary>A stage begins.</summary>
        public void Restart()
        {
            _vents = 0;
            _still = 0;
            _last = 0;
            SaysClean = false;
        }

        /// <summary>Takes the vent of a cycle.</summary>
        /// <param name="ventMicroseconds">Its length; one that was not measured, 0, says nothing.</param>
        /// <param name="slow">It is slow by itself: not clean, whatever the trend.</param>
        public void Add(long ventMicroseconds, bool slow)
        {
            if (ventMicroseconds == 0)
            {
                return;
            }

            _vents++;
            if (_vents > 2)
            {
                long last = _last;
                long share = last / LeastGainShare;
                long least = share > LeastGainMicroseconds ? share : LeastGainMicroseconds;
                int still = slow || last - ventMicroseconds >= least ? 0 : _still + 1;
                _still = still;
                SaysClean = still >= StandsStill;
            }

            _last = ventMicroseconds;
        }
    }
}
