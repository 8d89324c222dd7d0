namespace BackflushController.Core.Sensing
{
    /// <summary>
    /// A pressure and whether it is one: a broken wire must never look like 0 bar, nor like full scale.
    /// </summary>
    public sealed class PressureReading
    {
        /// <summary>What the latest reading says of the sensor.</summary>
        public SensorCondition Condition = SensorCondition.Silent;

        /// <summary>Pressure in millibar above the air's, of the latest good reading.</summary>
        public int Millibar;

        /// <summary>Sum of the raw readings of the signal, see <see cref="Board.Inputs.SignalCounts"/>.</summary>
        public int SignalCounts;

        /// <summary>Sum of the raw readings of the sensor's supply.</summary>
        public int SupplyCounts;
    }
}
