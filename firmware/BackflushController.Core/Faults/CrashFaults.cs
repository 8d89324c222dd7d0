using BackflushController.Core.Safety;

namespace BackflushController.Core.Faults
{
    /// <summary>What a crash is to the person at the next power-up.</summary>
    public static class CrashFaults
    {
        /// <summary>The fault of so many crashes without a completed run between.</summary>
        public static Fault Of(int crashesInARow)
        {
            return crashesInARow == 0 ? Fault.None
                : crashesInARow < CrashLog.MostInARow ? Fault.Restarted
                : Fault.ServiceNeeded;
        }

        /// <summary>A crash has left the fault; opening the service menu acknowledges it.</summary>
        public static bool Include(Fault fault)
        {
            return fault == Fault.Restarted || fault == Fault.ServiceNeeded;
        }
    }
}
