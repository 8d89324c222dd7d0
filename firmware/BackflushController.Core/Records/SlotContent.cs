namespace BackflushController.Core.Records
{
    /// <summary>What the bytes of a slot are.</summary>
    public enum SlotContent
    {
        /// <summary>No intact record.</summary>
        Damaged,

        /// <summary>An intact record of layout 1.</summary>
        Earlier,

        /// <summary>An intact record of the present layout.</summary>
        Current,

        /// <summary>A record of a later layout, which this firmware cannot read and must not destroy.</summary>
        Newer,
    }
}
