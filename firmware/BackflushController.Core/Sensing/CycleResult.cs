namespace BackflushController.Core.Sensing
{
    /// <summary>What the sensor proved of one cycle. One object, reused for every cycle.</summary>
    public sealed class CycleResult
    {
        /// <summary>
        /// The pressure has risen past <see cref="PressureJudge.StallFloorOf"/>. With the sensor in the pump's line it
        /// was still there with the pump off: else this is taken back in the vent.
        /// </summary>
        public bool Filled;

        /// <summary>Pump on to that moment, microseconds.</summary>
        public long FillMicroseconds;

        /// <summary>The pump has stalled.</summary>
        public bool Stalled;

        /// <summary>Pump on to the stall, microseconds.</summary>
        public long StallMicroseconds;

        /// <summary>Mean pressure when the pump stopped.</summary>
        public int PlateauMillibar;

        /// <summary>
        /// The pressure has fallen below <see cref="PressureJudge.RestMillibar"/>: the whoosh. With the sensor in the
        /// pump's line the clock has to do, and <see cref="VentMicroseconds"/> stays 0.
        /// </summary>
        public bool Vented;

        /// <summary>Release of the valve to that moment, microseconds.</summary>
        public long VentMicroseconds;

        /// <summary>The leak was measured.</summary>
        public bool LeakKnown;

        /// <summary>Decay with the pump off and the valve energised.</summary>
        public int LeakMillibarPerSecond;

        /// <summary>Forgets everything.</summary>
        public void Clear()
        {
            Filled = false;
            FillMicroseconds = 0;
            Stalled = false;
            StallMicroseconds = 0;
            PlateauMillibar = 0;
            Vented = false;
            VentMicroseconds = 0;
            LeakKnown = false;
            LeakMillibarPerSecond = 0;
        }
    }
}
