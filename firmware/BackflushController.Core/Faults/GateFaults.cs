using BackflushController.Core.Safety;

namespace BackflushController.Core.Faults
{
    /// <summary>What a trip of the output gate is to the run and to the person.</summary>
    public static class GateFaults
    {
        /// <summary>The fault of a trip.</summary>
        public static Fault Of(GateTrip trip)
        {
            switch (trip)
            {
                case GateTrip.None: return Fault.None;
                case GateTrip.LeaseLost: return Fault.OutputLeaseLost;
                case GateTrip.LeverNotSeen:
                case GateTrip.OutOfOrder: return Fault.OutputOrder;
                case GateTrip.FillTooLong: return Fault.FillTooLong;
                case GateTrip.RunTooLong: return Fault.RunTooLong;
                case GateTrip.PumpTooHot: return Fault.PumpTooHot;
                default: return Fault.LoopOverruns;
            }
        }
    }
}
