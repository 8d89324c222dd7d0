using BackflushController.Core.Board;

namespace BackflushController.Core.Control
{
    /// <summary>
    /// When the ticks are. Actuation times are 20 ms apart, each calculated from the one before; a deadline of the run
    /// that does not lie on that grid becomes an actuation time itself.
    /// </summary>
    public sealed class TickSchedule
    {
        /// <summary>
        /// A tick starts this much before its actuation time: sampling and the step take 4 ms together, and 6 on a chip
        /// that needs 3 us for an instruction.
        /// </summary>
        public const long LeadMicroseconds = 10000;

        /// <summary>A tick that starts later than this before its actuation time is late.</summary>
        public const long ShortestLeadMicroseconds = 5000;

        /// <summary>Actuation time of the tick that runs or comes next, microseconds.</summary>
        public long ActuationAt;

        /// <summary>Ticks that could not start in time because something blocked the loop.</summary>
        public int LateTicks;

        /// <summary>Start of the tick.</summary>
        public long StartsAt
        {
            get { return ActuationAt - LeadMicroseconds; }
        }

        /// <summary>The next tick starts now.</summary>
        public void Restart(long now)
        {
            ActuationAt = now + LeadMicroseconds;
        }

        /// <summary>
        /// A tick starts. When something blocked the loop its actuation time is put off, so that it still comes after
        /// the step: the outputs are late then, but never later than they say.
        /// </summary>
        /// <returns>How late it is, microseconds; 0 when it is in time.</returns>
        public long Begin(long now)
        {
            long late = now + ShortestLeadMicroseconds - ActuationAt;
            if (late <= 0)
            {
                return 0;
            }

            LateTicks++;
            ActuationAt += late;
            return late;
        }

        /// <summary>To the next tick.</summary>
        /// <param name="deadline">When the state of the run ends by itself.</param>
        public void Advance(long deadline)
        {
            long next = ActuationAt + Inputs.TickMicroseconds;
            bool offGrid = deadline > ActuationAt && deadline < next + Inputs.TickMicroseconds;
            ActuationAt = offGrid ? deadline : next;
        }
    }
}
