namespace BackflushController.Core.Records
{
    /// <summary>
    /// What runs are counted apart by. The first six are the programmes in the order of the menu, so that a programme's
    /// number is its kind. The numbers are in flash: a new kind goes to the end, with a new layout.
    /// </summary>
    public enum RunKind
    {
        /// <summary>Detergent backflush with its clear-water finish.</summary>
        DetergentBackflush,

        /// <summary>Backflush with water only.</summary>
        WaterRinse,

        /// <summary>Detergent, soak, detergent, clear water.</summary>
        DeepClean,

        /// <summary>Clear water after detergent.</summary>
        ClearWaterFinish,

        /// <summary>Water through the open group.</summary>
        OpenFlush,

        /// <summary>Detergent backflush with fills that end at the stall.</summary>
        StallBackflush,

        /// <summary>What a technician ran from the service menu.</summary>
        Service,

        /// <summary>Runs of firmware that did not count programmes apart (record layout 1).</summary>
        Unknown,
    }
}
