namespace BackflushController.Core.Records
{
    /// <summary>What was found in flash at power-up.</summary>
    public enum RecordHealth
    {
        /// <summary>No slot at all: a new box, or a file system that was formatted.</summary>
        Missing,

        /// <summary>The newest record was read.</summary>
        Good,

        /// <summary>Slots were there, none of them intact: the counts are lost, and the person is told.</summary>
        Damaged,
    }
}
