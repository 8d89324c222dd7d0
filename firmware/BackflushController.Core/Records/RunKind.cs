namespace BackflushController.Core.Records
{
    /// <summary>
    /// What the record distinguishes runs by. Each programme says its kind; several may share one. The numbers are in
    /// flash: a new kind goes to the end, with a new layout.
    /// </summary>
    public enum RunKind
    {
        /// <summary>Detergent backflush with its clear-water rinse.</summary>
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
