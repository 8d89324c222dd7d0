namespace BackflushController.Core.Records
{
    /// <summary>One run as it is remembered. A mean of 0 was not measured.</summary>
    public sealed class RunRecord
    {
        /// <summary>Nothing is known of it.</summary>
        public const int NotKept = -1;

        /// <summary>What ran.</summary>
        public RunKind Kind;

        /// <summary>How it ended.</summary>
        public RunResult Result;

        /// <summary>Number of the fault that ended it, 0 for none.</summary>
        public int Fault;

        /// <summary>Cycles that went through to the end of their vent; 255 stands for any more.</summary>
        public int Cycles;

        /// <summary>
        /// Backflush cycles among them that did not fill or did not vent, up to 254; <see cref="NotKept"/> for a run
        /// that a fault or a power cut has ended, or that version 0.1.0 has entered.
        /// </summary>
        public int Unproved = NotKept;

        /// <summary>Mean of pump on to plateau, milliseconds, up to 65,535.</summary>
        public int FillMilliseconds;

        /// <summary>Mean pressure at the end of the fills, millibar, up to 65,535.</summary>
        public int PlateauMillibar;

        /// <summary>Mean of valve released to rest, milliseconds, up to 65,535.</summary>
        public int VentMilliseconds;
    }
}
