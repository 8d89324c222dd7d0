namespace BackflushController.Core.Sensing
{
    /// <summary>What the pressure means for a run. One object, reused for every tick.</summary>
    public sealed class PressureVerdict
    {
        /// <summary>The sensor measures; without it the rest says nothing.</summary>
        public bool Known;

        /// <summary>
        /// It measures the pump's line, which the released valve has closed: that says nothing of the group.
        /// </summary>
        public bool OfLine;

        /// <summary>Why it does not; <see cref="SensorCondition.Good"/> while it does.</summary>
        public SensorCondition Loss;

        /// <summary>This tick brought a reading; without one what follows is unchanged.</summary>
        public bool Fresh;

        /// <summary>The latest good reading, millibar, unfiltered.</summary>
        public int Millibar;

        /// <summary>Mean over <see cref="PressureJudge.MeanTicks"/>, millibar: free of the pump's ripple.</summary>
        public int MeanMillibar;

        /// <summary>
        /// How much the mean has risen within <see cref="PressureJudge.LongTicks"/>, millibar; negative: it falls.
        /// </summary>
        public int RiseMillibar;

        /// <summary>The readings reach back far enough for <see cref="RiseMillibar"/>.</summary>
        public bool RiseKnown;

        /// <summary>The group has been without pressure for a while: it may be opened.</summary>
        public bool AtRest;

        /// <summary>The pressure is high and has stopped rising: the pump moves almost no water and is quiet.</summary>
        public bool Stalled;

        /// <summary>The pressure is known, and it is the group's.</summary>
        public bool OfGroup
        {
            get { return Known && !OfLine; }
        }
    }
}
