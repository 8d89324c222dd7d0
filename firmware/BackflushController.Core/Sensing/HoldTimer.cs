namespace BackflushController.Core.Sensing
{
    /// <summary>
    /// Tells since when something has been so without a break. Whoever asks keeps the time: as an object of its own
    /// each would take twice as much of the heap.
    /// </summary>
    public static class HoldTimer
    {
        /// <summary>It is not so; later than any time, so that it has lasted for less than nothing.</summary>
        public const long Never = long.MaxValue;

        /// <summary>Takes whether it is so now.</summary>
        /// <param name="since">What this returned last; <see cref="Never"/> at first and after a break.</param>
        /// <param name="now">The time, 0 or more.</param>
        /// <param name="isSo">It is so.</param>
        public static long Since(long since, long now, bool isSo)
        {
            return !isSo ? Never
                : since == Never ? now
                : since;
        }
    }
}
