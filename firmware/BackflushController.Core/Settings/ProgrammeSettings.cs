namespace BackflushController.Core.Settings
{
    /// <summary>
    /// A technician's numbers for the programmes, each within the bounds of
    /// <see cref="SettingsRules"/>; <see cref="Run.ConfiguredProgrammes"/> puts them in.
    /// </summary>
    public sealed class ProgrammeSettings
    {
        /// <summary>Cycles of the water rinse.</summary>
        public readonly StageChoice WaterRinse = new StageChoice();

        /// <summary>Cycles with detergent, of the detergent backflush and the deep clean.</summary>
        public readonly StageChoice Detergent = new StageChoice();

        /// <summary>Cycles with clear water, of the same two and of the clear-water rinse.</summary>
        public readonly StageChoice ClearWater = new StageChoice();

        /// <summary>Cycles of the stall-driven programme, with detergent and with clear water each.</summary>
        public readonly StageChoice Stall = new StageChoice();

        /// <summary>Soak of the deep clean; 0 leaves the programme's own.</summary>
        public long SoakMicroseconds;
    }
}
