using BackflushController.Core.Sensing;

namespace BackflushController.Core.Faults
{
    /// <summary>Finds a closed group in a flush, which must have the portafilter out.</summary>
    public sealed class FlushCheck
    {
        private readonly CycleLimits _limits;

        private long _closedSince = HoldTimer.Never;

        /// <summary>A check against these limits.</summary>
        public FlushCheck(CycleLimits limits)
        {
            _limits = limits;
        }

        /// <summary>The group is closed.</summary>
        public Fault Find(long now, PressureVerdict pressure)
        {
            bool closed = pressure.MeanMillibar > _limits.GroupClosedMillibar;
            _closedSince = HoldTimer.Since(_closedSince, now, closed);
            return now - _closedSince >= IdleCheck.IdlePatienceMicroseconds ? Fault.GroupClosed : Fault.None;
        }
    }
}
