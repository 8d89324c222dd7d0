namespace BackflushController.Core.Safety
{
    /// <summary>
    /// Notices a loop that does not keep its times. A single tick that was blocked for a second is let pass: that is
    /// what a stuck bus does, and a panel must never end a run.
    /// </summary>
    public sealed class LoopSupervisor
    {
        /// <summary>
        /// A tick that is this late is an overrun by itself. The enable relay drops out by then as well.
        /// </summary>
        public const long MostLateMicroseconds = 1500000;

        /// <summary>
        /// So many late ticks in a row are an overrun: whatever slows the loop down does not pass by itself.
        /// </summary>
        public const int MostLateInARow = 10;

        /// <summary>The tick noted last was one too much.</summary>
        public bool IsOverrun;

        private int _lateInARow;

        /// <summary>A tick begins.</summary>
        /// <param name="lateMicroseconds">How late; 0 when it is in time.</param>
        public void Note(long lateMicroseconds)
        {
            _lateInARow = lateMicroseconds > 0 ? _lateInARow + 1 : 0;
            IsOverrun = _lateInARow >= MostLateInARow || lateMicroseconds >= MostLateMicroseconds;
        }
    }
}
