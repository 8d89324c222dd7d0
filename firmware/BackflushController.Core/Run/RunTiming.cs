namespace BackflushController.Core.Run
{
    /// <summary>Times of the hydraulic sequence that hold for every programme.</summary>
    public static class RunTiming
    {
        /// <summary>
        /// Valve energised before the pump starts. Solenoids of this size pull in within some 20 to 50 ms (assumption,
        /// no datasheet of a machine's own valve is public); four times that costs nothing.
        /// </summary>
        public const long ValveLeadMicroseconds = 200000;

        /// <summary>
        /// Valve held after the pump has been switched off. A vibratory pump stops within one mains period, a relay opens
        /// within 10 ms; 100 ms covers both.
        /// </summary>
        public const long ValveLagMicroseconds = 100000;

        /// <summary>
        /// Venting after a stop: the longest release of the catalogue's procedures is 10 s; a fouled valve needs it.
        /// </summary>
        public const long StopVentMicroseconds = 10000000;
    }
}
