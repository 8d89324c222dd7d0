namespace BackflushController.Core.Settings
{
    /// <summary>A technician's numbers for cycles of a programme; 0 leaves the programme's own.</summary>
    public sealed class StageChoice
    {
        /// <summary>Number of cycles.</summary>
        public int Cycles;

        /// <summary>Pump on to pump off.</summary>
        public long FillMicroseconds;

        /// <summary>Pump off to the next pump on.</summary>
        public long ReleaseMicroseconds;
    }
}
