namespace BackflushController.Core.Board
{
    /// <summary>What the board saw at one tick. One object, reused for every tick.</summary>
    public sealed class Inputs
    {
        /// <summary>
        /// The button's contact was closed at some moment of this tick. Enough to stop a run: a worn contact that
        /// chatters under the finger must still stop the pump.
        /// </summary>
        public bool ButtonTouched;

        /// <summary>
        /// The contact was closed all through this tick: hum of the mains and chatter do not pass for a held button,
        /// which starts things.
        /// </summary>
        public bool ButtonHeld;

        /// <summary>
        /// The machine's own brew switch was closed at some moment; always false where it is not wired.
        /// </summary>
        public bool BrewSwitchClosed;

        /// <summary>The tank's contact was open at some moment: no water. Always false where it is not wired.</summary>
        public bool TankEmpty;

        /// <summary>Every sample of the analogue inputs succeeded. When false, the counts below mean nothing.</summary>
        public bool SensorRead;

        /// <summary>
        /// Sum of the raw readings of the pressure signal, <see cref="ReadingsPerTick"/> of them, 0 to 4095 each.
        /// </summary>
        public int SignalCounts;

        /// <summary>The lowest of the readings of the signal.</summary>
        public int SignalLowest;

        /// <summary>The highest of them.</summary>
        public int SignalHighest;

        /// <summary>Sum of the raw readings of the sensor's supply, through an identical divider.</summary>
        public int SupplyCounts;

        /// <summary>From one tick of the control loop to the next.</summary>
        public const long TickMicroseconds = 20000;

        /// <summary>
        /// <see cref="IBoard.Rest"/> lasts this long at most: the ESP32's time steps are 10 ms, and a sleep ends at the
        /// next one.
        /// </summary>
        public const long CoarseStepMicroseconds = 10000;

        /// <summary>
        /// Readings of each channel in one sample: 0.8 ms for both (100 us a reading).
        /// </summary>
        public const int ReadingsPerSample = 4;

        /// <summary>
        /// Samples in a tick, half a tick apart: half a period of a 50 Hz pump, so that its ripple drops out.
        /// </summary>
        public const int SamplesPerTick = 2;

        /// <summary>Readings a sum is made of; they divide the noise by almost three.</summary>
        public const int ReadingsPerTick = ReadingsPerSample * SamplesPerTick;
    }
}
