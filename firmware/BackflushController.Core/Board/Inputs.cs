namespace BackflushController.Core.Board
{
    /// <summary>What the board saw at one tick. One object, reused for every tick.</summary>
    public sealed class Inputs
    {
        /// <summary>The button's contact is closed at this moment; bounce included.</summary>
        public bool ButtonDown;

        /// <summary>The analogue inputs were read. When false, the counts below mean nothing.</summary>
        public bool SensorRead;

        /// <summary>Sum of the raw readings of the pressure signal, <see cref="SensorSamples"/> of them, 0 to 4095 each.</summary>
        public int SignalCounts;

        /// <summary>Sum of the raw readings of the sensor's supply, through an identical divider.</summary>
        public int SupplyCounts;

        /// <summary>
        /// Readings a sum is made of: 8 cost 0.8 ms of the tick for each channel (100 us a reading) and divide the
        /// noise by almost three.
        /// </summary>
        public const int SensorSamples = 8;
    }
}
