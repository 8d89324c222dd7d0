namespace BackflushController.Core.Records
{
    /// <summary>Work that comes due by use. The numbers are in flash.</summary>
    public enum ServiceKind
    {
        /// <summary>A new group gasket.</summary>
        Gasket,

        /// <summary>Descaling, which the box only reminds of.</summary>
        Descaling,

        /// <summary>Backflush with detergent.</summary>
        Detergent,

        /// <summary>The deep clean.</summary>
        DeepClean,

        /// <summary>Backflush with water.</summary>
        WaterRinse,
    }
}
