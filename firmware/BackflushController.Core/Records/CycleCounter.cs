namespace BackflushController.Core.Records
{
    /// <summary>What the box has done in its life. Counts only grow.</summary>
    public sealed class CycleCounter
    {
        /// <summary>Backflush cycles that went through to the end of their vent.</summary>
        public int Cycles;

        /// <summary>Programmes that ran to their end.</summary>
        public int RunsFinished;

        /// <summary>Programmes that the person stopped.</summary>
        public int RunsStopped;
    }
}
