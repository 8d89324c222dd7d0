namespace BackflushController.Core.Sensing
{
    /// <summary>What a reading says of the sensor itself.</summary>
    public enum SensorCondition
    {
        /// <summary>It measures.</summary>
        Good,

        /// <summary>
        /// It jumps or scatters as no pressure can. A jump that stays is believed after a while; a spike never is.
        /// </summary>
        Doubtful,

        /// <summary>
        /// It scatters in a closed group as only the pump's line does: the sensor is not where the settings say.
        /// </summary>
        Strokes,

        /// <summary>Not read, because the box works by time alone.</summary>
        Unused,

        /// <summary>The signal is at ground: its wire is open or shorted to ground.</summary>
        Open,

        /// <summary>The signal is at the supply: its wire is shorted to it.</summary>
        Shorted,

        /// <summary>The supply of the sensor is missing or sagging.</summary>
        NoSupply,

        /// <summary>The converter gives no readings.</summary>
        Silent,

        /// <summary>The reading does not move although the pump was switched.</summary>
        Frozen,

        /// <summary>The reading lies where no pressure can be: outside the scale, or far from zero at rest.</summary>
        Implausible,
    }
}
