namespace BackflushController.Core.Settings
{
    /// <summary>
    /// A technician's numbers for the programmes, each within the bounds of
    /// <see cref="SettingsRules"/>; <see cref="Run.ConfiguredProgrammes"/> puts them in.
    /// </summary>
    public sealed class ProgrammeSettings
    {
        /// <summary>Place of the cycles of the water rinse.</summary>
        public const int WaterRinse = 0;

        /// <summary>Place of the cycles with detergent, of the detergent backflush and the deep clean.</summary>
        public const int Detergent = WaterRinse + NumbersEach;

        /// <summary>Place of the cycles with clear water, of the same two and of the clear-water rinse.</summary>
        public const int ClearWater = Detergent + NumbersEach;

        /// <summary>Place of the cycles of the stall-driven programme, with detergent and with clear water.</summary>
        public const int Stall = ClearWater + NumbersEach;

        /// <summary>After one of these places: pump on to pump off, milliseconds.</summary>
        public const int Fill = 1;

        /// <summary>After one of these places: pump off to the next pump on, milliseconds.</summary>
        public const int Release = 2;

        /// <summary>
        /// How many cycles, at one of the places above, and after it how long they take; 0 leaves the programme's own.
        /// </summary>
        public readonly int[] Numbers = new int[Stall + NumbersEach];

        /// <summary>Soak of the deep clean; 0 leaves the programme's own.</summary>
        public long SoakMicroseconds;

        private const int NumbersEach = Release + 1;
    }
}
