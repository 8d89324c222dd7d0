namespace BackflushController.Core.Records
{
    /// <summary>
    /// What was found in flash at power-up. All but <see cref="Good"/> and <see cref="Migrated"/>, which lose nothing,
    /// are said on the screen.
    /// </summary>
    public enum RecordHealth
    {
        /// <summary>No slot at all: a new box, or a file system that was formatted.</summary>
        Missing,

        /// <summary>The newest record was read.</summary>
        Good,

        /// <summary>Slots were there, none of them intact: the counts are lost, and the person is told.</summary>
        Damaged,

        /// <summary>
        /// One slot was read, the other is damaged or gone. Which of them was the newer cannot be known, so the counts
        /// may lack what the last write added. The next write makes the pair whole.
        /// </summary>
        OneSlotLost,

        /// <summary>A record of layout 1 was read; the next write makes it one of the present layout.</summary>
        Migrated,

        /// <summary>
        /// A slot was written by a later firmware. It is not overwritten, so nothing is remembered until that firmware
        /// is back; the counts are those of the other slot, as far as this firmware can read it.
        /// </summary>
        Newer,
    }
}
