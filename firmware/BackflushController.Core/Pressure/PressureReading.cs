namespace BackflushController.Core.Pressure
{
    /// <summary>
    /// A pressure with its validity and its age. Without validity there is no number: a broken wire must never look
    /// like 0 bar, nor like full scale.
    /// </summary>
    public sealed class PressureReading
    {
        /// <summary>The pressure below is a measurement.</summary>
        public bool Valid;

        /// <summary>Pressure in millibar above the air's; meaningless unless <see cref="Valid"/>.</summary>
        public int Millibar;

        /// <summary>When the measurement was taken, microseconds.</summary>
        public long TakenAt;
    }
}
