namespace BackflushController.Core.Sensing
{
    /// <summary>Tells whether something has been so without a break for a while.</summary>
    public sealed class HoldTimer
    {
        private long _since = long.MaxValue;

        /// <summary>It is not so any more.</summary>
        public void Break()
        {
            _since = long.MaxValue;
        }

        /// <summary>Takes whether it is so now.</summary>
        /// <returns>It has been so for at least <paramref name="microseconds"/>.</returns>
        public bool Lasts(long now, bool isSo, long microseconds)
        {
            if (!isSo)
            {
                _since = long.MaxValue;
                return false;
            }

            if (_since == long.MaxValue)
            {
                _since = now;
            }

            return now - _since >= microseconds;
        }
    }
}
