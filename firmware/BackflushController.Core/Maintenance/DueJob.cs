namespace BackflushController.Core.Maintenance
{
    /// <summary>Work that the box reminds of, in the order of <see cref="Records.ServiceKind"/>.</summary>
    public enum DueJob
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>A new group gasket.</summary>
        Gasket,

        /// <summary>Descaling by the machine's manual: the box reminds and never does it.</summary>
        Descaling,

        /// <summary>Backflush with detergent.</summary>
        Detergent,

        /// <summary>Detergent, soak, detergent.</summary>
        DeepClean,

        /// <summary>Backflush with water.</summary>
        WaterRinse,
    }
}
