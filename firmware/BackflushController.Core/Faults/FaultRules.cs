namespace BackflushController.Core.Faults
{
    /// <summary>What follows from a fault.</summary>
    public static class FaultRules
    {
        /// <summary>Reading it is not enough: the plug must be pulled, or a technician come.</summary>
        public static bool IsFinal(Fault fault)
        {
            return fault == Fault.PumpStuckOn || fault == Fault.ServiceNeeded;
        }
    }
}
