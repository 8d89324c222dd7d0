namespace BackflushController.Core.Maintenance
{
    /// <summary>Work that the box reminds of.</summary>
    public enum DueJob
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>Backflush with water.</summary>
        WaterRinse,

        /// <summary>Backflush with detergent.</summary>
        Detergent,

        /// <summary>Detergent, soak, detergent.</summary>
        DeepClean,

        /// <summary>A new group gasket.</summary>
        Gasket,

        /// <summary>Descaling by the machine's manual: the box reminds and never does it.</summary>
        Descaling,
    }
}
