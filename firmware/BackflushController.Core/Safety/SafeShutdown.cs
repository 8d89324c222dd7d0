using System;
using BackflushController.Core.Board;

namespace BackflushController.Core.Safety
{
    /// <summary>
    /// What is done when an exception has ended the loop: pump off, valve released, the crash into the record, and then
    /// whether the chip may start anew. Whatever is thrown in one step, the next one is made.
    /// </summary>
    public static class SafeShutdown
    {
        /// <summary>Makes the outputs safe and enters the crash.</summary>
        /// <param name="cause">What has ended the loop.</param>
        /// <param name="pins">The outputs.</param>
        /// <param name="slots">Where the record is kept.</param>
        /// <returns>
        /// True when the chip may start anew. When false, the outputs stay off, and without a heartbeat no relay has
        /// its supply.
        /// </returns>
        public static bool After(Exception cause, IOutputPins pins, ISlots slots)
        {
            // The pump first: it must never push against a released valve.
            try
            {
                pins.SetPump(false);
            }
            catch (Exception)
            {
                // The heartbeat has ended, so hardware takes the supply of all relays away.
            }

            try
            {
                pins.SetEnable(false);
            }
            catch (Exception)
            {
                // As above.
            }

            try
            {
                pins.SetValve(false);
            }
            catch (Exception)
            {
                // An energised valve is no hazard without the pump.
            }

            try
            {
                return new CrashLog(slots).Enter(cause.GetType().FullName);
            }
            catch (Exception)
            {
                // The memory is broken too. What cannot be counted cannot be stopped; nothing is resumed after it.
                return true;
            }
        }
    }
}
