using BackflushController.Core.Sensing;

namespace BackflushController.Core.Faults
{
    /// <summary>Finds a closed group in a flush, which must have the portafilter out.</summary>
    public sealed class FlushCheck
    {
        /// <summary>
        /// An open group shows less than 0.3 bar, one with a clogged screen some bar; a closed one more.
        /// </summary>
        public const int GroupClosedMillibar = 3000;

        private readonly HoldTimer _pressure = new HoldTimer();

        /// <summary>The group is closed.</summary>
        public Fault Find(long now, PressureVerdict pressure)
        {
            bool closed = pressure.MeanMillibar > GroupClosedMillibar;
            return _pressure.Lasts(now, closed, IdleCheck.IdlePatienceMicroseconds) ? Fault.GroupClosed : Fault.None;
        }
    }
}
