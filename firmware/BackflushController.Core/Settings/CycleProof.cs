namespace BackflushController.Core.Settings
{
    /// <summary>What a run rests on.</summary>
    public enum CycleProof
    {
        /// <summary>The pressure sensor proves every cycle; without it nothing is started.</summary>
        Sensor,

        /// <summary>
        /// The clock alone, for a machine without a sensor. The sensor is not read, and the screen says so.
        /// </summary>
        TimedOnly,
    }
}
