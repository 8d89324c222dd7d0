namespace BackflushController.Core.Settings
{
    /// <summary>What drives the water; it bounds what a recipe may ask for.</summary>
    public enum PumpType
    {
        /// <summary>Vibratory pump (Ulka class): rated 2 min on, 1 min off.</summary>
        Vibratory,

        /// <summary>Rotary pump: rated for continuous duty.</summary>
        Rotary,
    }
}
