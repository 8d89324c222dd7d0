namespace BackflushController.Core.Sensing
{
    /// <summary>
    /// A pressure with its validity and its age. Without validity there is no number: a broken wire must never look
    /// like 0 bar, nor like full scale.
    /// </summary>
    public sealed class PressureReading
    {
        /// <summary>What the latest reading says of the sensor.</summary>
        public SensorCondition Condition = SensorCondition.Silent;

        /// <summary>Pressure in millibar above the air's, of the latest good reading.</summary>
        public int Millibar;

        /// <summary>
        /// When that was read, microseconds; its age is what has passed since. Long ago before the first.
        /// </summary>
        public long TakenAt = long.MinValue / 2;

        /// <summary>Sum of the raw readings of the signal, see <see cref="Board.Inputs.SignalCounts"/>.</summary>
        public int SignalCounts;

        /// <summary>Sum of the raw readings of the sensor's supply.</summary>
        public int SupplyCounts;

        /// <summary>The latest reading is a measurement.</summary>
        public bool Valid
        {
            get { return Condition == SensorCondition.Good; }
        }
    }
}
