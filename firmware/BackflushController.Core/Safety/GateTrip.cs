namespace BackflushController.Core.Safety
{
    /// <summary>Why the output gate has cut pump and valve off. The first cause is kept.</summary>
    public enum GateTrip
    {
        /// <summary>It has not.</summary>
        None,

        /// <summary>The wishes for pump or valve were not renewed in time.</summary>
        LeaseLost,

        /// <summary>
        /// The pump was asked for without the valve or ahead of its lead, or the valve was let go ahead of its lag.
        /// </summary>
        OutOfOrder,

        /// <summary>The pump was still asked for at the limit of one fill.</summary>
        FillTooLong,

        /// <summary>The pump was still asked for at the limit of one run.</summary>
        RunTooLong,

        /// <summary>The pump was still asked for beyond its rating.</summary>
        PumpTooHot,

        /// <summary>The control loop does not keep its times.</summary>
        LoopOverruns,

        /// <summary>The pump of a lever group was still asked for, and the lever had not been seen to be up.</summary>
        LeverNotSeen,
    }
}
