namespace BackflushController.Core.Board
{
    /// <summary>The time steps of the control loop and of the chip.</summary>
    public static class TickTiming
    {
        /// <summary>From one tick to the next.</summary>
        public const long TickMicroseconds = 20000;

        /// <summary>
        /// <see cref="IBoard.Rest"/> lasts this long at most: the ESP32's time steps are 10 ms, and a sleep ends at the
        /// next one.
        /// </summary>
        public const long CoarseStepMicroseconds = 10000;
    }
}
